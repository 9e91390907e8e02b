package moodlab.music;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import moodlab.domain.song.Exposure;
import moodlab.domain.song.Exposure.End;
import moodlab.domain.song.Handling;
import moodlab.domain.song.MoodFolder;
import moodlab.domain.song.Playback;
import moodlab.domain.song.Song;
import moodlab.domain.song.SongUnplayable;
import moodlab.music.PlayerState.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On lines that the test plays by hand: what sounds, sounds because the test said so. */
class SongPlayerTest {

    private static final Duration LENGTH = Duration.ofSeconds(6);
    private static final long POLL = 100_000;

    @TempDir
    Path folder;

    private final List<ScriptedLine> lines = new CopyOnWriteArrayList<>();
    private final HandClock clock = HandClock.byHand();
    private final SongPlayer player = new SongPlayer(this::open, new Pace(clock, POLL));
    private Song song;

    @BeforeEach
    void writeSong() throws Exception {
        song = song("song.wav");
    }

    @AfterEach
    void close() {
        player.close();
    }

    @Test
    void countsWhatHasSounded() {
        Playback playing = player.start(song);
        sound(2.5);
        assertHeard(2.5, End.SKIPPED, playing.stop(End.SKIPPED));
        assertHeard(2.5, End.SKIPPED, playing.stop(End.LEFT));
        until(() -> line().closed());
    }

    @Test
    void finishesWhenTheLastFrameHasSounded() {
        Playback playing = player.start(song);
        sound(5.99);
        assertEquals(Status.PLAYING, player.state().status());
        sound(1);
        until(() -> player.state().status() == Status.FINISHED);
        assertEquals(LENGTH, player.state().position());
        assertHeard(6, End.FINISHED, playing.stop(End.FINISHED));
    }

    @Test
    void doesNotCountPauses() {
        Playback playing = player.start(song);
        sound(1);
        player.pause();
        line().play(3 * Pcm.RATE);
        until(() -> line().closed());
        assertEquals(Status.PAUSED, player.state().status());
        assertEquals(Duration.ofSeconds(1), player.state().position());
        player.resume();
        until(() -> lines.size() == 2);
        sound(0.5);
        assertEquals(Duration.ofMillis(1500), player.state().position());
        assertHeard(1.5, End.LEFT, playing.stop(End.LEFT));
    }

    @Test
    void countsAPartHeardTwiceTwiceAndAJumpedOneNever() {
        Playback playing = player.start(song);
        sound(2);
        seek(0);
        sound(2);
        seek(5);
        sound(0.5);
        assertEquals(Duration.ofMillis(5500), player.state().position());
        assertHeard(4.5, End.SKIPPED, playing.stop(End.SKIPPED));
    }

    @Test
    void resumesAtTheVerySample() throws Exception {
        player.start(song);
        sound(1.25);
        player.pause();
        player.resume();
        until(() -> lines.size() == 2);
        sound(1);
        byte[] whole = Files.readAllBytes(song.file());
        // 44 bytes of header; the first 20 ms after a pause fade in
        int at = 44 + Pcm.RATE * 3 / 2 * Pcm.FRAME_BYTES;
        byte[] after = lines.get(1).sound();
        int from = Pcm.RATE / 4 * Pcm.FRAME_BYTES;
        for (int i = 0; i < 4000; i++) {
            assertEquals(whole[at + i], after[from + i], "byte " + i);
        }
    }

    @Test
    void takesAPlaceOutsideTheSongAsTheNearestInside() {
        player.start(song);
        sound(1);
        seek(-3);
        assertEquals(Duration.ZERO, player.state().position());
        player.pause();
        player.seek(Duration.ofHours(1));
        assertEquals(LENGTH, player.state().position());
        assertEquals(Status.PAUSED, player.state().status());
        player.resume();
        until(() -> player.state().status() == Status.FINISHED);
    }

    @Test
    void listensForSoMuchHeardTime() throws Exception {
        Playback playing = player.start(song);
        sound(1);
        List<Duration> positions = new CopyOnWriteArrayList<>();
        Thread listening = new Thread(() -> {
            positions.add(player.state().position());
            playing.listen(Duration.ofSeconds(2));
            positions.add(player.state().position());
        });
        listening.start();
        until(() -> positions.size() == 1);
        sound(1);
        player.pause();
        player.resume();
        until(() -> lines.size() == 2);
        sound(3);
        listening.join();
        assertTrue(positions.get(1).minusSeconds(2).compareTo(positions.get(0)) >= 0, positions.toString());
    }

    @Test
    void listensNoLongerThanTheSong() {
        Playback playing = player.start(song);
        until(() -> !lines.isEmpty());
        line().play(60L * Pcm.RATE);
        playing.listen(Duration.ofHours(1));
        assertEquals(1, playing.stop(End.FINISHED).share());
        playing.listen(Duration.ofHours(1));
    }

    @Test
    void startsTheNextSongWhereOneStillPlays() throws Exception {
        Playback first = player.start(song);
        sound(1);
        Song other = song("other.wav");
        Playback second = player.start(other);
        until(() -> lines.size() == 2);
        assertTrue(lines.get(0).closed(), "one line at a time: some devices have but one");
        sound(2);
        assertHeard(1, End.SKIPPED, first.stop(End.LEFT));
        assertHeard(2, End.LEFT, second.stop(End.LEFT));
        assertEquals(other, player.state().song().orElseThrow());
    }

    @Test
    void scalesBySquaredVolume() {
        player.volume(0.5);
        player.start(song);
        sound(1);
        int quarter = peak(lines.get(0).sound());
        player.volume(7);
        assertEquals(1, player.state().volume());
        seek(0);
        sound(1);
        assertEquals(0.25, (double) quarter / peak(line().sound()), 0.001);
        player.mute(true);
        seek(0);
        sound(1);
        assertEquals(0, peak(line().sound()));
        assertTrue(player.state().muted());
    }

    @Test
    void atTwiceTheSpeedTwiceAsMuchOfTheSongPassesInTheTimeThatIsHeard() {
        Playback playing = player.start(song);
        sound(1);
        player.speed(2);
        until(() -> lines.size() == 2);
        sound(1.5);
        assertEquals(Duration.ofSeconds(4), player.state().position());
        assertEquals(2, player.state().speed());
        player.speed(9);
        assertEquals(2, player.state().speed(), "the fastest there is");
        until(() -> lines.size() == 3);
        sound(9);
        until(() -> player.state().status() == Status.FINISHED);
        Exposure exposure = playing.stop(End.FINISHED);
        assertEquals(3.5, exposure.heard().toMillis() / 1000.0, 0.06);
        assertEquals(6, exposure.passed().toMillis() / 1000.0, 0.12);
        assertEquals(1, exposure.share(), 0.02);
    }

    @Test
    void tellsWhatTheListenerDid() {
        player.volume(0.5);
        Playback playing = player.start(song);
        sound(1);
        seek(3);
        seek(2);
        player.pause();
        player.pause();
        player.resume();
        player.speed(1.5);
        Handling handling = playing.stop(End.LEFT).handling();
        assertEquals(1, handling.pauses());
        assertEquals(2, handling.seeks());
        assertEquals(0.5, handling.volume());
        assertEquals(1.5, handling.speed());
        assertTrue(handling.onset().isPresent());
    }

    @Test
    void tellsOfTheEndOnceAndOnItsOwnThread() {
        List<PlayerState> told = new CopyOnWriteArrayList<>();
        List<String> threads = new CopyOnWriteArrayList<>();
        player.listen(state -> {
            throw new IllegalStateException("a bad listener");
        });
        player.listen(told::add);
        player.listen(state -> threads.add(Thread.currentThread().getName()));
        player.start(song);
        sound(1);
        player.pause();
        until(() -> has(told, Status.PAUSED));
        player.resume();
        until(() -> lines.size() == 2);
        sound(9);
        until(() -> has(told, Status.FINISHED));
        assertEquals(
                1,
                told.stream().filter(state -> state.status() == Status.FINISHED).count());
        assertEquals(Status.PLAYING, told.get(0).status());
        assertEquals(List.of("moodlab-player"), threads.stream().distinct().toList());
    }

    @Test
    void refusesAFileThatIsNoSongAndPlaysTheNext() throws Exception {
        Path text = Files.writeString(folder.resolve("text.mp3"), "no song");
        Song bad = new Song("sad/text.mp3", "Text", "", text, LENGTH, MoodFolder.Q3, MoodFolder.Q3.affect());
        assertThrows(SongUnplayable.class, () -> player.start(bad));
        assertEquals(Status.IDLE, player.state().status());
        Playback playing = player.start(song);
        sound(1);
        assertHeard(1, End.SKIPPED, playing.stop(End.SKIPPED));
    }

    @Test
    void takesTheTransportWhereNothingPlays() {
        player.pause();
        player.resume();
        player.seek(Duration.ofSeconds(3));
        assertEquals(Status.IDLE, player.state().status());
        assertThrows(IllegalArgumentException.class, () -> player.volume(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> player.speed(Double.NaN));
    }

    @Test
    void endsASongThatIsCutShortWhereItIsCut() throws Exception {
        byte[] bytes = Files.readAllBytes(song.file());
        Files.write(song.file(), java.util.Arrays.copyOf(bytes, 44 + 2 * Pcm.RATE * Pcm.FRAME_BYTES));
        Playback playing = player.start(song);
        sound(9);
        until(() -> player.state().status() == Status.FINISHED);
        assertHeard(2, End.FINISHED, playing.stop(End.FINISHED));
    }

    private SoundLine open() {
        lines.add(new ScriptedLine());
        return line();
    }

    private ScriptedLine line() {
        return lines.get(lines.size() - 1);
    }

    private void seek(double seconds) {
        int before = lines.size();
        player.seek(Duration.ofMillis(Math.round(seconds * 1000)));
        until(() -> lines.size() > before);
    }

    /** Lets the line play so long and waits until it was fed that much, or has ended. */
    private void sound(double seconds) {
        until(() -> !lines.isEmpty());
        long frames = Math.round(seconds * Pcm.RATE);
        long wanted = line().played() + frames;
        line().play(frames);
        until(() -> line().played() >= wanted || player.state().status().over());
    }

    private static void assertHeard(double seconds, End end, Exposure exposure) {
        assertEquals(Duration.ofMillis(Math.round(seconds * 1000)), exposure.heard());
        assertEquals(LENGTH, exposure.length());
        assertEquals(end, exposure.end());
    }

    private static boolean has(List<PlayerState> told, Status status) {
        return told.stream().anyMatch(state -> state.status() == status);
    }

    private static int peak(byte[] sound) {
        int peak = 0;
        for (int i = 0; i < sound.length; i += 2) {
            peak = Math.max(peak, Math.abs((sound[i] & 0xff) | (sound[i + 1] << 8)));
        }
        return peak;
    }

    private static void until(BooleanSupplier done) {
        for (int i = 0; i < 100_000 && !done.getAsBoolean(); i++) {
            java.util.concurrent.locks.LockSupport.parkNanos(POLL);
        }
        assertTrue(done.getAsBoolean());
    }

    private Song song(String name) throws Exception {
        Path file = folder.resolve(name);
        Tone.write(file, LENGTH);
        return new Song("Q1/" + name, name, "A test", file, LENGTH, MoodFolder.Q1, MoodFolder.Q1.affect());
    }
}
