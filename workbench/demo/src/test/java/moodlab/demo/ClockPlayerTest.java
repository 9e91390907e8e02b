package moodlab.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import moodlab.domain.song.Exposure;
import moodlab.domain.song.Exposure.End;
import moodlab.domain.song.MoodFolder;
import moodlab.domain.song.Playback;
import moodlab.domain.song.Song;
import org.junit.jupiter.api.Test;

class ClockPlayerTest {

    private static final Duration LENGTH = Duration.ofSeconds(30);

    private final SimulatedClock clock = new SimulatedClock(Instant.parse("2026-01-05T09:00:00Z"));
    private final Playback playing = new ClockPlayer(clock)
            .start(new Song("Q1/a.wav", "A", "B", Path.of("a.wav"), LENGTH, MoodFolder.Q1, MoodFolder.Q1.affect()));

    @Test
    void movesTheClockByWhatIsHeard() {
        playing.listen(Duration.ofSeconds(12));
        assertEquals(Duration.ofSeconds(12).toNanos(), clock.now().nanos());
        assertEquals(new Exposure(Duration.ofSeconds(12), LENGTH, End.SKIPPED), playing.stop(End.SKIPPED));
    }

    @Test
    void hearsNoMoreThanTheSong() {
        playing.listen(Duration.ofSeconds(20));
        playing.listen(Duration.ofSeconds(20));
        assertEquals(LENGTH.toNanos(), clock.now().nanos());
        assertEquals(1, playing.stop(End.FINISHED).share());
    }

    @Test
    void countsTimeThatPassesOtherwiseUpToTheEnd() {
        clock.advance(Duration.ofSeconds(5));
        playing.listen(Duration.ofSeconds(1));
        assertEquals(Duration.ofSeconds(6), playing.stop(End.LEFT).heard());
    }

    @Test
    void answersTheSameWhenStoppedTwice() {
        playing.listen(Duration.ofSeconds(3));
        Exposure first = playing.stop(End.SKIPPED);
        clock.advance(Duration.ofSeconds(9));
        playing.listen(Duration.ofSeconds(3));
        assertEquals(first, playing.stop(End.FINISHED));
        assertEquals(Duration.ofSeconds(12).toNanos(), clock.now().nanos());
    }
}
