package moodlab.music;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import moodlab.domain.song.Song;
import moodlab.music.PlayerState.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreeListeningTest {

    @TempDir
    Path folder;

    private final ExecutorService work = Executors.newSingleThreadExecutor();
    private PlayedByHand hand;
    private FreeListening listening;
    private Song low;
    private Song high;

    @BeforeEach
    void open() {
        hand = new PlayedByHand(folder);
        listening = new FreeListening(hand.player, work);
        low = hand.tone("low.wav", 500, 0.4);
        high = hand.tone("high.wav", 800, 0.4);
    }

    @AfterEach
    void close() {
        hand.close();
        work.shutdownNow();
    }

    @Test
    void playsTheQueueThroughWithoutAGap() {
        listening.add(low);
        listening.add(high);
        PlayedByHand.until(() -> plays(low));
        while (!hand.player.state().yields() && !plays(high)) {
            hand.sound(0.1);
        }
        PlayedByHand.until(() -> plays(high));
        hand.sound(2.5);
        byte[] sound = hand.line().sound();
        assertEquals(1, hand.lines());
        assertEquals(0.4, Tone.strength(sound, 5.8, 0.2, 500), 0.02);
        assertEquals(0.4, Tone.strength(sound, 6, 0.2, 800), 0.02);
        hand.line().play(9L * Pcm.RATE);
        PlayedByHand.until(() -> hand.player.state().status() == Status.FINISHED);
        listening.add(low);
        PlayedByHand.until(() -> plays(low) && listening.queue().current() == 2);
    }

    @Test
    void goesBackToTheSongBeforeOrToTheBeginning() {
        listening.add(low);
        listening.add(high);
        hand.sound(0.5);
        listening.next();
        PlayedByHand.until(() -> plays(high));
        PlayedByHand.until(() -> hand.lines() == 2);
        hand.sound(4);
        listening.previous();
        PlayedByHand.until(() -> hand.lines() == 3);
        assertEquals(high, listening.queue().playing().orElseThrow(), "more than three seconds in");
        assertTrue(hand.player.state().position().compareTo(Duration.ofSeconds(1)) < 0);
        listening.previous();
        PlayedByHand.until(() -> plays(low));
        assertEquals(0, listening.queue().current());
    }

    @Test
    void passesOverWhatCannotBePlayedAndSaysWhy() throws Exception {
        listening.add(low);
        Song bad = hand.tone("bad.wav", 600, 0.4);
        Files.writeString(bad.file(), "no song");
        listening.add(bad);
        listening.add(high);
        hand.sound(0.5);
        listening.next();
        PlayedByHand.until(() -> plays(high));
        assertEquals(2, listening.queue().current());
        assertTrue(listening.note().contains("bad.wav"), listening.note());
    }

    @Test
    void playsASongNowRightBehindTheOneThatPlayed() {
        listening.add(low);
        listening.add(low);
        PlayedByHand.until(() -> plays(low));
        listening.play(high);
        PlayedByHand.until(() -> plays(high));
        assertEquals(java.util.List.of(low, high, low), listening.queue().songs());
        listening.stop();
        assertEquals(Status.STOPPED, hand.player.state().status());
    }

    private boolean plays(Song song) {
        PlayerState state = hand.player.state();
        return state.song().filter(song::equals).isPresent() && state.status() == Status.PLAYING;
    }
}
