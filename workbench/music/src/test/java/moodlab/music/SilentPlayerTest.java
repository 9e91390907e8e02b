package moodlab.music;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import moodlab.domain.song.Exposure;
import moodlab.domain.song.MoodFolder;
import moodlab.domain.song.Playback;
import moodlab.domain.song.Song;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where there is no sound device, on a clock that runs by itself. */
class SilentPlayerTest {

    private static final Duration LENGTH = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    @Test
    void playsToTheEndWithoutADevice() throws Exception {
        HandClock clock = HandClock.running();
        try (SongPlayer player = new SongPlayer(SilentPlayerTest::none, new Pace(clock, 1000))) {
            Playback playing = player.start(song());
            playing.listen(Duration.ofSeconds(7));
            assertTrue(player.state().position().compareTo(Duration.ofSeconds(7)) >= 0);
            assertFalse(player.state().audible());
            playing.listen(Duration.ofMinutes(1));
            Exposure exposure = playing.stop(Exposure.End.FINISHED);
            assertEquals(LENGTH, exposure.heard());
            assertEquals(Exposure.End.FINISHED, exposure.end());
        }
        assertTrue(clock.getAsLong() >= LENGTH.toNanos(), "it takes the song's time");
    }

    @Test
    void holdsAFifthOfASecondAndPlaysItInTime() {
        HandClock clock = HandClock.byHand();
        SilentLine line = new SilentLine(clock);
        byte[] second = new byte[Pcm.RATE * Pcm.FRAME_BYTES];
        assertEquals(second.length / 5, line.write(second, 0, second.length));
        assertEquals(0, line.write(second, 0, second.length));
        clock.advance(50);
        assertEquals(Pcm.RATE / 20, line.played());
        assertEquals(second.length / 20, line.write(second, 0, second.length));
        clock.advance(1000);
        assertEquals(Pcm.RATE / 4, line.played(), "what it was not given does not sound");
        line.write(second, 0, 4000);
        clock.advance(10);
        assertEquals(Pcm.RATE / 4 + 441, line.played());
    }

    private static SoundLine none() throws LineLost {
        throw new LineLost("none here");
    }

    private Song song() throws Exception {
        Path file = folder.resolve("song.wav");
        Tone.write(file, LENGTH);
        return new Song("sad/song.wav", "Song", "", file, LENGTH, MoodFolder.Q3, MoodFolder.Q3.affect());
    }
}
