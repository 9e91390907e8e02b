package moodlab.music;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import moodlab.domain.song.Exposure;
import moodlab.domain.song.Exposure.End;
import moodlab.domain.song.Playback;
import moodlab.domain.song.Song;
import moodlab.music.PlayerState.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How one song follows another, as the line is given it. */
class FollowingSongsTest {

    private static final double LOW = 500;
    private static final double HIGH = 800;
    private static final double AMPLITUDE = 0.4;

    @TempDir
    Path folder;

    private PlayedByHand hand;
    private SongPlayer player;
    private Song low;
    private Song high;

    @BeforeEach
    void open() {
        hand = new PlayedByHand(folder);
        player = hand.player;
        low = hand.tone("low.wav", LOW, AMPLITUDE);
        high = hand.tone("high.wav", HIGH, AMPLITUDE);
    }

    @AfterEach
    void close() {
        hand.close();
    }

    @Test
    void followsWithoutAGap() {
        Playback first = untilItYields();
        Exposure exposure = first.stop(End.FINISHED);
        Playback second = player.start(high);
        hand.sound(4);
        assertEquals(1, hand.lines(), "one line for both");
        assertEquals(PlayedByHand.LENGTH, exposure.heard(), "its rest counts in advance");
        assertEquals(1, exposure.share());
        assertEquals(End.FINISHED, exposure.end());
        byte[] sound = hand.line().sound();
        assertEquals(AMPLITUDE, Tone.strength(sound, 5.8, 0.2, LOW), 0.02, "to the last frame");
        assertEquals(AMPLITUDE, Tone.strength(sound, 6, 0.2, HIGH), 0.02, "from the first frame");
        assertEquals(0, Tone.strength(sound, 5.8, 0.2, HIGH), 0.01);
        double heard = second.stop(End.LEFT).heard().toNanos() / 1e9;
        assertEquals(hand.line().played() / (double) Pcm.RATE - 6, heard, 1e-6, "from its own first frame on");
    }

    @Test
    void overlapsWithTheSamePowerThroughout() {
        player.style(new PlayStyle(OptionalDouble.empty(), Duration.ofSeconds(2)));
        untilItYields().stop(End.FINISHED);
        Playback second = player.start(high);
        hand.sound(4);
        byte[] sound = hand.line().sound();
        double begins = hand.line().played() / (double) Pcm.RATE
                - second.stop(End.LEFT).heard().toNanos() / 1e9;
        double lasts = 6 - begins;
        assertTrue(lasts > 1 && lasts <= 2.01, "they overlap for " + lasts + " s");
        for (double at = 0.1; at < 0.9; at += 0.1) {
            double lows = Tone.strength(sound, begins + at * lasts - 0.05, 0.1, LOW) / AMPLITUDE;
            double highs = Tone.strength(sound, begins + at * lasts - 0.05, 0.1, HIGH) / AMPLITUDE;
            assertEquals(Math.cos(at * Math.PI / 2), lows, 0.05, "the one that goes");
            assertEquals(Math.sin(at * Math.PI / 2), highs, 0.05, "the one that comes");
            assertEquals(1, lows * lows + highs * highs, 0.08, "their power");
        }
    }

    @Test
    void fadesASkippedSongWhoseTimeIsOver() {
        player.style(new PlayStyle(OptionalDouble.empty(), Duration.ofSeconds(1)));
        Playback first = player.start(low);
        hand.sound(2);
        Exposure exposure = first.stop(End.SKIPPED);
        assertEquals(Duration.ofSeconds(2), exposure.heard(), "what sounds after the answer does not count");
        player.start(high);
        hand.sound(2);
        byte[] sound = hand.line().sound();
        assertEquals(1, hand.lines());
        assertEquals(0, Tone.strength(sound, 3.5, 0.3, LOW), 0.01);
        assertEquals(AMPLITUDE, Tone.strength(sound, 3.5, 0.3, HIGH), 0.02);
        double both = Tone.strength(sound, 2.6, 0.1, LOW) * Tone.strength(sound, 2.6, 0.1, HIGH);
        assertTrue(both > 0.01, "both sound");
    }

    @Test
    void fadesOutWhereNothingFollows() {
        player.style(new PlayStyle(OptionalDouble.empty(), Duration.ofSeconds(1)));
        Playback first = player.start(low);
        hand.sound(2);
        first.stop(End.SKIPPED);
        ScriptedLine line = hand.line();
        line.play(3 * Pcm.RATE);
        PlayedByHand.until(line::closed);
        double half = Tone.strength(line.sound(), 2.65, 0.1, LOW);
        assertTrue(half > 0.1 && half < 0.38, "on its way out");
        assertTrue(line.sound().length < 3.5 * Pcm.RATE * Pcm.FRAME_BYTES, "then nothing more comes");
    }

    @Test
    void playsToItsEndWhereNothingFollows() {
        Playback first = untilItYields();
        first.stop(End.FINISHED);
        assertEquals(Status.FINISHED, player.state().status());
        ScriptedLine line = hand.line();
        line.play(3 * Pcm.RATE);
        PlayedByHand.until(line::closed);
        assertEquals(AMPLITUDE, Tone.strength(line.sound(), 5.8, 0.2, LOW), 0.02);
    }

    @Test
    void skipsThroughSongsWhileEarlierOnesFade() {
        player.style(new PlayStyle(OptionalDouble.empty(), Duration.ofSeconds(3)));
        player.start(low);
        hand.sound(1);
        for (int i = 0; i < 4; i++) {
            player.start(i % 2 == 0 ? high : low);
            hand.sound(0.4);
        }
        assertEquals(1, hand.lines());
        assertEquals(Status.PLAYING, player.state().status());
        player.seek(Duration.ofSeconds(3));
        PlayedByHand.until(() -> hand.lines() == 2);
        hand.sound(0.5);
        assertEquals(0, Tone.strength(hand.line().sound(), 0.1, 0.3, HIGH), 0.01, "a seek ends the fade");
    }

    @Test
    void pausesAtOnceWhileAnotherFades() {
        player.style(new PlayStyle(OptionalDouble.empty(), Duration.ofSeconds(2)));
        untilItYields().stop(End.FINISHED);
        Playback second = player.start(high);
        hand.sound(1.5);
        player.pause();
        PlayedByHand.until(() -> hand.line().closed());
        Duration at = player.state().position();
        player.resume();
        PlayedByHand.until(() -> hand.lines() == 2);
        assertTrue(player.state().position().compareTo(at) >= 0);
        assertEquals(at, second.stop(End.LEFT).heard());
    }

    @Test
    void yieldsOnlyNearTheEnd() {
        player.start(low);
        hand.sound(2);
        assertFalse(player.state().yields());
        hand.sound(3.9);
        assertTrue(player.state().yields());
    }

    @Test
    void opensTheNextSongAhead() throws Exception {
        player.prepare(high);
        java.nio.file.Files.move(high.file(), folder.resolve("elsewhere.wav"));
        player.start(high);
        hand.sound(1);
        assertEquals(AMPLITUDE, Tone.strength(hand.line().sound(), 0.2, 0.5, HIGH), 0.02);
    }

    @Test
    void levelsWithinThePeaks() {
        Song loud = hand.tone("loud.wav", LOW, 0.8);
        player.style(new PlayStyle(OptionalDouble.of(-20), Duration.ZERO));
        // the figures are the test's own: what counts is what is made of them
        player.levels(
                song -> song.equals(loud) ? Optional.of(new SongLevel(-14, -2)) : Optional.of(new SongLevel(-40, -7)));
        player.start(loud);
        hand.sound(1);
        assertEquals(0.8 * Math.pow(10, -6 / 20.0), Tone.strength(hand.line().sound(), 0.2, 0.5, LOW), 0.01);
        player.start(high);
        PlayedByHand.until(() -> hand.lines() == 2);
        hand.sound(1);
        double held = AMPLITUDE * Math.pow(10, 6 / 20.0);
        assertEquals(held, Tone.strength(hand.line().sound(), 0.2, 0.5, HIGH), 0.02, "no further than -1 dBTP");
        player.style(PlayStyle.PLAIN);
        hand.sound(1);
        assertEquals(AMPLITUDE, Tone.strength(hand.line().sound(), 1.3, 0.5, HIGH), 0.02, "from now on");
    }

    private Playback untilItYields() {
        Playback first = player.start(low);
        while (!player.state().yields()) {
            hand.sound(0.1);
        }
        return first;
    }
}
