package moodlab.music;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** A plain WAV file in the player's own shape, so that its bytes are the ones to be heard. */
final class Tone {

    private Tone() {}

    static void write(Path file, Duration length) throws IOException {
        byte[] bytes = new byte[(int) Pcm.frames(length) * Pcm.FRAME_BYTES];
        for (int i = 0; i < bytes.length; i += 2) {
            int sample = (int) (9000 * Math.sin(i * 0.011) + 900 * Math.sin(i * 0.0007));
            bytes[i] = (byte) sample;
            bytes[i + 1] = (byte) (sample >> 8);
        }
        write(file, bytes);
    }

    /** One tone on both ears; full scale is 1. */
    static void write(Path file, Duration length, double hertz, double amplitude) {
        write(file, bytes(length, hertz, amplitude));
    }

    static byte[] bytes(Duration length, double hertz, double amplitude) {
        byte[] bytes = new byte[(int) Pcm.frames(length) * Pcm.FRAME_BYTES];
        for (int i = 0; i < bytes.length; i += 2) {
            int frame = i / Pcm.FRAME_BYTES;
            double turn = 2 * Math.PI * hertz * frame / Pcm.RATE;
            Samples.put(bytes, i, amplitude * 32_767 * Math.sin(turn));
        }
        return bytes;
    }

    /** How strong a tone is in a part of a recording, as the amplitude of a sine; full scale is 1 (Goertzel 1958). */
    static double strength(byte[] pcm, double fromSecond, double seconds, double hertz) {
        int from = (int) Math.round(fromSecond * Pcm.RATE);
        int frames = (int) Math.round(seconds * Pcm.RATE);
        double real = 0;
        double imaginary = 0;
        for (int i = 0; i < frames; i++) {
            double window = 1 - Math.cos(2 * Math.PI * i / frames); // Hann, of mean 1
            double sample = Samples.at(pcm, (from + i) * Pcm.FRAME_BYTES) / 32_767.0 * window;
            real += sample * Math.cos(2 * Math.PI * hertz * i / Pcm.RATE);
            imaginary += sample * Math.sin(2 * Math.PI * hertz * i / Pcm.RATE);
        }
        return 2 * Math.hypot(real, imaginary) / frames;
    }

    static void write(Path file, byte[] bytes) {
        try {
            save(file, bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void save(Path file, byte[] bytes) throws IOException {
        AudioInputStream stream =
                new AudioInputStream(new ByteArrayInputStream(bytes), Pcm.FORMAT, bytes.length / Pcm.FRAME_BYTES);
        AudioSystem.write(stream, AudioFileFormat.Type.WAVE, file.toFile());
    }
}
