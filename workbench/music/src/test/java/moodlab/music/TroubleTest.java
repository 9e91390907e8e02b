package moodlab.music;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import moodlab.domain.song.Exposure;
import moodlab.domain.song.Exposure.End;
import moodlab.domain.song.Playback;
import moodlab.domain.song.Song;
import moodlab.music.PlayerState.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Devices and files that go while a song plays. */
class TroubleTest {

    @TempDir
    Path folder;

    private PlayedByHand hand;
    private SongPlayer player;
    private Song song;

    @BeforeEach
    void open() {
        hand = new PlayedByHand(folder);
        player = hand.player;
        song = hand.tone("song.wav", 500, 0.4);
    }

    @AfterEach
    void close() {
        hand.close();
    }

    @Test
    void pausesWithTheReasonWhenTheDeviceVanishesAndGoesOnWhenItIsBack() {
        Playback playing = player.start(song);
        hand.sound(1);
        hand.unplug(0.5);
        PlayedByHand.until(() -> player.state().status() == Status.PAUSED);
        assertEquals("unplugged", player.state().trouble());
        assertEquals(Duration.ofMillis(1500), player.state().position());
        hand.plugIn();
        PlayedByHand.until(() -> player.state().status() == Status.PLAYING);
        assertEquals("", player.state().trouble());
        hand.sound(1);
        Exposure exposure = playing.stop(End.LEFT);
        assertEquals(Duration.ofMillis(2500), exposure.heard());
        assertEquals(0, exposure.handling().pauses(), "the listener did not pause");
    }

    @Test
    void goesOnInSilenceWhereTheListenerDoesNotWait() {
        player.start(song);
        hand.sound(1);
        hand.unplug(0.5);
        PlayedByHand.until(() -> player.state().status() == Status.PAUSED);
        player.resume();
        PlayedByHand.until(() -> player.state().status() == Status.FINISHED);
        assertFalse(player.state().audible());
    }

    @Test
    void staysPausedWhereTheListenerPausedMeanwhile() {
        Playback playing = player.start(song);
        hand.sound(1);
        hand.unplug(0.5);
        PlayedByHand.until(() -> player.state().status() == Status.PAUSED);
        player.pause();
        hand.plugIn();
        assertEquals("", player.state().trouble());
        assertEquals(1, playing.stop(End.LEFT).handling().pauses());
    }

    @Test
    void playsASongToItsEndThatIsDeletedMeanwhile() throws Exception {
        Playback playing = player.start(song);
        hand.sound(1);
        Files.delete(song.file());
        hand.line().play(9L * Pcm.RATE);
        PlayedByHand.until(() -> player.state().status().over());
        assertTrue(playing.stop(End.FINISHED).heard().compareTo(Duration.ofSeconds(1)) > 0);
        Song next = hand.tone("next.wav", 800, 0.4);
        player.start(next);
        PlayedByHand.until(() -> hand.lines() == 2);
        hand.sound(1);
        assertEquals(Status.PLAYING, player.state().status());
    }

    @Test
    void endsAsFailedWhereTheFileIsEmptiedMeanwhileAndPlaysTheNext() throws Exception {
        Playback playing = player.start(song);
        hand.sound(1);
        Files.write(song.file(), new byte[0], StandardOpenOption.TRUNCATE_EXISTING);
        player.seek(Duration.ofSeconds(3));
        PlayedByHand.until(() -> hand.lines() == 2 || player.state().status().over());
        hand.line().play(9L * Pcm.RATE);
        PlayedByHand.until(() -> player.state().status().over());
        assertEquals(Status.FAILED, player.state().status());
        assertEquals(End.FAILED, playing.stop(End.FINISHED).end());
        player.start(hand.tone("next.wav", 800, 0.4));
        hand.sound(1);
        PlayedByHand.until(() -> player.state().status() == Status.PLAYING);
    }

    @Test
    void outlivesAFileThatIsOverwrittenWithSomethingElse() throws Exception {
        player.start(song);
        hand.sound(1);
        Files.write(song.file(), new byte[100_000], StandardOpenOption.TRUNCATE_EXISTING);
        hand.line().play(9L * Pcm.RATE);
        PlayedByHand.until(() -> player.state().status().over());
        player.start(hand.tone("next.wav", 800, 0.4));
        PlayedByHand.until(() -> player.state().status() == Status.PLAYING);
    }
}
