package moodlab.music;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import moodlab.domain.song.Exposure;
import moodlab.domain.song.MoodFolder;
import moodlab.domain.song.Playback;
import moodlab.domain.song.Song;
import moodlab.music.library.Sketch;
import moodlab.music.library.SketchBook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Plays through a real line and listens to what comes out. {@code workbench/music/by-ear} starts a sound server for it;
 * without one it is skipped.
 */
@EnabledIfSystemProperty(
        named = "moodlab.ear",
        matches = ".+",
        disabledReason = "There is no sound server to listen to: run workbench/music/by-ear.")
class ByEarTest {

    private static final double LOW = 500;
    private static final double HIGH = 1250;
    private static final double AMPLITUDE = 0.4;
    private static final double AUDIBLE = 0.02;

    @TempDir
    Path folder;

    private final SongPlayer player = SongPlayer.audible();
    private Ear ear;

    @BeforeEach
    void listen() throws IOException {
        ear = Ear.open(System.getProperty("moodlab.ear"));
    }

    @AfterEach
    void close() {
        player.close();
        ear.close();
    }

    @Test
    void isSilentWhilePausedAndGoesOnWhereItWas() {
        Playback playing = player.start(tone("low.wav", 8, LOW, AMPLITUDE));
        until(() -> at(1.5));
        player.pause();
        Ear.pause(1);
        player.resume();
        until(() -> at(2.5));
        double heard = seconds(playing.stop(Exposure.End.LEFT));
        double[] course = Ear.course(ear.heard(), LOW);
        double sounded = Ear.lasts(course, AUDIBLE);
        double whole = Ear.ends(course, AUDIBLE) - Ear.begins(course, AUDIBLE);
        say(
                "pause: %.2f s of tone, %.2f s of silence between; the account says %.2f s",
                sounded, whole - sounded, heard);
        assertTrue(whole - sounded > 0.9, "silence while paused");
        assertEquals(heard, sounded, 0.3, "what the account says was heard was heard");
    }

    @Test
    void jumpsWhereItIsToldTo() {
        player.start(twoTones("two.wav"));
        until(() -> at(1));
        player.seek(Duration.ofSeconds(4));
        until(() -> at(5));
        player.pause();
        byte[] heard = ear.heard();
        double low = Ear.lasts(Ear.course(heard, LOW), AUDIBLE);
        double high = Ear.lasts(Ear.course(heard, HIGH), AUDIBLE);
        say("seek: %.2f s of the first tone, %.2f s of the second", low, high);
        assertEquals(1, low, 0.35);
        assertEquals(1, high, 0.35);
    }

    @Test
    void isTwelveDecibelsSofterAtHalfTheVolume() {
        player.start(tone("low.wav", 8, LOW, AMPLITUDE));
        until(() -> at(1));
        player.pause();
        player.volume(0.5);
        player.resume();
        until(() -> at(2));
        player.pause();
        double[] course = Ear.course(ear.heard(), LOW);
        double loud = decibels(course[(int) ((Ear.begins(course, AUDIBLE) + 0.5) * 50)]);
        double soft = decibels(course[(int) ((Ear.ends(course, AUDIBLE) - 0.3) * 50)]);
        say("volume: %.2f dB at one half", soft - loud);
        assertEquals(-12.04, soft - loud, 0.3);
        assertEquals(decibels(AMPLITUDE), loud, 0.3, "at full volume as it is in the file");
    }

    @Test
    void keepsThePitchAtOneAndAHalfTimesTheSpeed() {
        player.speed(1.5);
        Playback playing = player.start(twoTones("two.wav"));
        until(() -> player.state().status().over());
        playing.stop(Exposure.End.FINISHED);
        byte[] heard = ear.heard();
        double[] low = Ear.course(heard, LOW);
        double[] high = Ear.course(heard, HIGH);
        double raised = Ear.lasts(Ear.course(heard, 1.5 * LOW), 0.1);
        double lowLasts = Ear.lasts(low, AUDIBLE);
        double highLasts = Ear.lasts(high, AUDIBLE);
        say("speed 1.5: %.2f s and %.2f s of 3 s each, %.2f s of raised pitch", lowLasts, highLasts, raised);
        assertEquals(2, lowLasts, 0.15);
        assertEquals(2, highLasts, 0.15);
        assertEquals(0, raised, 0.05);
    }

    @Test
    void followsWithoutAGap() {
        follow(PlayStyle.PLAIN);
        byte[] heard = ear.heard();
        double[] low = Ear.course(heard, LOW);
        double[] high = Ear.course(heard, HIGH);
        double gap = Ear.begins(high, AMPLITUDE / 2) - Ear.ends(low, AMPLITUDE / 2);
        say("gapless: %.2f s between the songs, %.2f s of the first", gap, Ear.lasts(low, AMPLITUDE / 2));
        assertEquals(0, gap, 0.041);
        assertEquals(4, Ear.lasts(low, AMPLITUDE / 2), 0.1);
    }

    @Test
    void overlapsWithAnEvenPower() {
        follow(new PlayStyle(OptionalDouble.empty(), Duration.ofMillis(1500)));
        byte[] heard = ear.heard();
        double[] low = Ear.course(heard, LOW);
        double[] high = Ear.course(heard, HIGH);
        int from = (int) Math.round(Ear.begins(high, AUDIBLE) * 50) + 2;
        int to = (int) Math.round(Ear.ends(low, AUDIBLE) * 50) - 2;
        double least = Double.MAX_VALUE;
        double most = 0;
        for (int i = from; i < to; i++) {
            double power = (low[i] * low[i] + high[i] * high[i]) / (AMPLITUDE * AMPLITUDE);
            least = Math.min(least, power);
            most = Math.max(most, power);
        }
        say(
                "cross-fade: both for %.2f s, power within %.2f … %.2f dB",
                (to - from) / 50.0, 10 * Math.log10(least), 10 * Math.log10(most));
        assertTrue(to - from > 50, "both sound for more than a second");
        assertTrue(10 * Math.log10(least) > -1 && 10 * Math.log10(most) < 1, "the power stays within 1 dB");
    }

    @Test
    void bringsTwoSongsToOneLoudness() throws IOException {
        Song soft = tone("soft.wav", 4, LOW, 0.05);
        Song loud = tone("loud.wav", 4, HIGH, 0.7);
        try (SketchBook book = new SketchBook(folder.resolve("home"))) {
            book.measure(List.of(soft.file(), loud.file()));
            until(() -> book.known(soft.file()).isPresent()
                    && book.known(loud.file()).isPresent());
            player.levels(song -> book.known(song.file()).flatMap(Sketch::level));
            player.style(new PlayStyle(OptionalDouble.of(-18), Duration.ZERO));
            double first = loudnessOf(soft, book, LOW);
            double second = loudnessOf(loud, book, HIGH);
            say(
                    "levelled: %.2f and %.2f LUFS; in the files %.2f and %.2f",
                    first, second, in(soft, book), in(loud, book));
            assertEquals(-18, first, 0.5);
            assertEquals(first, second, 1);
        }
    }

    private static double in(Song song, SketchBook book) {
        return book.known(song.file()).flatMap(Sketch::level).orElseThrow().loudness();
    }

    /** Of two seconds from the middle of what was heard. */
    private double loudnessOf(Song song, SketchBook book, double hertz) throws IOException {
        Playback playing = player.start(song);
        until(() -> at(3.5));
        playing.stop(Exposure.End.LEFT);
        byte[] heard = ear.heard();
        double begins = Ear.begins(Ear.course(heard, hertz), AUDIBLE) + 0.5;
        int from = (int) Math.round(begins * Pcm.RATE) * Pcm.FRAME_BYTES;
        Path file = folder.resolve("heard-" + song.title());
        Tone.write(file, java.util.Arrays.copyOfRange(heard, from, from + 2 * Pcm.RATE * Pcm.FRAME_BYTES));
        book.measure(List.of(file));
        until(() -> book.known(file).isPresent());
        return book.known(file).flatMap(Sketch::level).orElseThrow().loudness();
    }

    private void follow(PlayStyle style) {
        player.style(style);
        Playback first = player.start(tone("low.wav", 4, LOW, AMPLITUDE));
        until(() -> player.state().yields());
        first.stop(Exposure.End.FINISHED);
        player.start(tone("high.wav", 6, HIGH, AMPLITUDE));
        until(() -> at(3));
        player.pause();
    }

    private boolean at(double seconds) {
        return player.state().position().toNanos() >= seconds * 1e9;
    }

    private static void until(BooleanSupplier done) {
        long patience = System.nanoTime() + 30_000_000_000L;
        while (!done.getAsBoolean()) {
            assertTrue(System.nanoTime() < patience, "nothing happens");
            Ear.pause(0.005);
        }
    }

    private Song tone(String name, int seconds, double hertz, double amplitude) {
        Path file = folder.resolve(name);
        Tone.write(file, Duration.ofSeconds(seconds), hertz, amplitude);
        return song(name, file, seconds);
    }

    /** Three seconds of each. */
    private Song twoTones(String name) {
        Path file = folder.resolve(name);
        byte[] first = Tone.bytes(Duration.ofSeconds(3), LOW, AMPLITUDE);
        byte[] both = java.util.Arrays.copyOf(first, 2 * first.length);
        System.arraycopy(Tone.bytes(Duration.ofSeconds(3), HIGH, AMPLITUDE), 0, both, first.length, first.length);
        Tone.write(file, both);
        return song(name, file, 6);
    }

    private static Song song(String name, Path file, int seconds) {
        return new Song(
                "Q1/" + name, name, "A test", file, Duration.ofSeconds(seconds), MoodFolder.Q1, MoodFolder.Q1.affect());
    }

    private static double seconds(Exposure exposure) {
        return exposure.heard().toNanos() / 1e9;
    }

    private static double decibels(double amplitude) {
        return 20 * Math.log10(amplitude);
    }

    private static void say(String format, Object... figures) {
        System.out.println("heard: " + String.format(Locale.ROOT, format, figures));
    }
}
