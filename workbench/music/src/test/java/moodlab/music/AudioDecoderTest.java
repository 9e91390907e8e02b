package moodlab.music;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import moodlab.domain.song.SongUnplayable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The promises that hold for each format. */
class AudioDecoderTest {

    private static final double SECONDS = 6;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void readsTheWholeSound(Encoded format) throws Exception {
        try (AudioDecoder decoder = AudioDecoder.open(written(format))) {
            short[] sound = rest(decoder);
            assertEquals(SECONDS * Pcm.RATE, sound.length / 2.0, 0.06 * Pcm.RATE);
            assertEquals(SECONDS, decoder.length().toNanos() / 1e9, 0.06);
            assertEquals(sound.length / 2, decoder.position());
        }
    }

    @ParameterizedTest
    @EnumSource
    void readsTitleAndArtist(Encoded format) throws Exception {
        try (AudioDecoder decoder = AudioDecoder.open(written(format))) {
            assertEquals("Größe; a test", decoder.tag("title").orElse(""));
            assertEquals("A test", decoder.tag("artist").orElse(""));
        }
    }

    @ParameterizedTest
    @EnumSource
    void seeksToTheSampleThere(Encoded format) throws Exception {
        try (AudioDecoder decoder = AudioDecoder.open(written(format))) {
            short[] whole = rest(decoder);
            for (double place : new double[] {4.123, 1.5, 0, 5.5}) {
                long frame = Math.round(place * Pcm.RATE);
                decoder.seek(frame);
                assertEquals(frame, decoder.position());
                short[] after = rest(decoder);
                short[] expected = Arrays.copyOfRange(whole, (int) frame * 2, whole.length);
                assertEquals(expected.length, after.length, 4);
                assertTrue(difference(expected, after) < 300, "one sample beside would differ by about 200");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void readsWhatIsLeftOfATruncatedFile(Encoded format) throws Exception {
        Path file = written(format);
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length * 6 / 10));
        if (format == Encoded.M4A) {
            assertThrows(SongUnplayable.class, () -> AudioDecoder.open(file), "its index lies at the end");
            return;
        }
        try (AudioDecoder decoder = AudioDecoder.open(file)) {
            double seconds = rest(decoder).length / 2.0 / Pcm.RATE;
            assertTrue(seconds > 0.45 * SECONDS && seconds < 0.65 * SECONDS, seconds + " s");
            decoder.seek(Pcm.RATE);
            assertEquals(seconds - 1, rest(decoder).length / 2.0 / Pcm.RATE, 0.1);
        }
    }

    @Test
    void readsNothingBehindTheEnd() throws Exception {
        try (AudioDecoder decoder = AudioDecoder.open(written(Encoded.WAV))) {
            decoder.seek(Pcm.frames(Duration.ofSeconds(60)));
            assertEquals(-1, decoder.read(new byte[400], 0, 400));
            decoder.seek(0);
            assertEquals(400, decoder.read(new byte[400], 0, 400));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "This is no song but a text, and a long one. ", "ID3\3\0\0\0\0\0\0", "RIFF....WAVEfmt "})
    void refusesWhatIsNoSound(String content) throws Exception {
        Path file = Files.writeString(folder.resolve("text.mp3"), content.repeat(50));
        SongUnplayable refusal = assertThrows(SongUnplayable.class, () -> AudioDecoder.open(file));
        assertTrue(refusal.getMessage().startsWith("text.mp3 cannot be played: no sound"), refusal.getMessage());
    }

    @Test
    void saysWhereAMissingFileWasExpected() {
        Path file = folder.resolve("gone.mp3");
        SongUnplayable refusal = assertThrows(SongUnplayable.class, () -> AudioDecoder.open(file));
        assertTrue(refusal.getMessage().contains(file.toString()), refusal.getMessage());
    }

    @Test
    void readsRealClipsToTheirEnd() throws Exception {
        for (Path clip : RealSongs.some(12)) {
            try (AudioDecoder decoder = AudioDecoder.open(clip)) {
                double seconds = rest(decoder).length / 2.0 / Pcm.RATE;
                assertEquals(decoder.length().toNanos() / 1e9, seconds, 0.1, clip.toString());
                assertEquals(12, seconds, 0.5, clip.toString());
            }
        }
    }

    private Path written(Encoded format) throws Exception {
        assumeTrue(format.writable(), "this FFmpeg cannot write " + format);
        Path file = folder.resolve("a;b é." + format.suffix);
        format.write(file, SECONDS, "Größe; a test");
        return file;
    }

    private static double difference(short[] expected, short[] actual) {
        double sum = 0;
        int n = Math.min(expected.length, actual.length);
        for (int i = 0; i < n; i++) {
            sum += Math.abs(expected[i] - actual[i]);
        }
        return sum / n;
    }

    private static short[] rest(AudioDecoder decoder) {
        byte[] bytes = new byte[1 << 22];
        int filled = 0;
        for (int count = 0; count >= 0; count = decoder.read(bytes, filled, 4096)) {
            filled += count;
        }
        short[] samples = new short[filled / 2];
        ByteBuffer.wrap(bytes, 0, filled)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer()
                .get(samples);
        return samples;
    }
}
