package moodlab.music.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SketchBookTest {

    private static final int RATE = 44_100;

    @TempDir
    Path folder;

    @Test
    void drawsALoudHalfHigherThanASoftOneAndMeasuresTheLevel() throws IOException {
        Path song = tone("song.wav", 0.8, 0.2);
        try (SketchBook book = new SketchBook(folder.resolve("home"))) {
            assertEquals(Optional.empty(), book.known(song));
            book.measure(List.of(song));
            until(() -> book.known(song).isPresent());
            Sketch sketch = book.known(song).orElseThrow();
            float[] peaks = sketch.peaks();
            assertEquals(Sketch.COLUMNS, peaks.length);
            assertEquals(0.8, peaks[100], 0.01);
            assertEquals(0.2, peaks[500], 0.01);
            assertEquals(-1.9, sketch.level().orElseThrow().truePeak(), 0.3);
            assertTrue(sketch.moods().isEmpty(), "not heard yet");
        }
    }

    @Test
    void keepsWhatItDrewAndHeard() throws IOException {
        Path song = tone("song.wav", 0.5, 0.5);
        try (SketchBook book = new SketchBook(folder.resolve("home"))) {
            book.want(song);
            until(() -> book.known(song).filter(now -> !now.moods().isEmpty()).isPresent());
        }
        try (Stream<Path> kept = Files.list(folder.resolve("home/sketches"))) {
            assertEquals(1, kept.count());
        }
        try (SketchBook later = new SketchBook(folder.resolve("home"))) {
            later.measure(List.of(song));
            until(() -> later.known(song).isPresent());
            assertEquals(1, later.known(song).orElseThrow().moods().size());
        }
    }

    @Test
    void hasNoneOfAFileThatIsNoSongAndDrawsTheNext() throws IOException {
        Path text = Files.writeString(folder.resolve("text.mp3"), "no song");
        Path song = tone("song.wav", 0.5, 0.5);
        try (SketchBook book = new SketchBook(folder.resolve("home"))) {
            book.measure(List.of(text, folder.resolve("gone.mp3"), song));
            until(() -> book.known(song).isPresent());
            assertEquals(Optional.empty(), book.known(text));
        }
    }

    /** Three seconds, half of them at one amplitude and half at another. */
    private Path tone(String name, double first, double second) throws IOException {
        byte[] bytes = new byte[3 * RATE * 4];
        for (int frame = 0; frame < 3 * RATE; frame++) {
            double amplitude = frame < 3 * RATE / 2 ? first : second;
            int sample = (int) Math.round(32_767 * amplitude * Math.sin(2 * Math.PI * 440 * frame / RATE));
            for (int at = 4 * frame; at < 4 * frame + 4; at += 2) {
                bytes[at] = (byte) sample;
                bytes[at + 1] = (byte) (sample >> 8);
            }
        }
        Path file = folder.resolve(name);
        AudioFormat format = new AudioFormat(RATE, 16, 2, true, false);
        AudioInputStream stream = new AudioInputStream(new ByteArrayInputStream(bytes), format, 3 * RATE);
        AudioSystem.write(stream, AudioFileFormat.Type.WAVE, file.toFile());
        return file;
    }

    private static void until(BooleanSupplier done) {
        for (int i = 0; i < 6_000 && !done.getAsBoolean(); i++) {
            java.util.concurrent.locks.LockSupport.parkNanos(10_000_000);
        }
        assertTrue(done.getAsBoolean());
    }
}
