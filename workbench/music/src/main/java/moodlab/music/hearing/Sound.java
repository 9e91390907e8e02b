package moodlab.music.hearing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import moodlab.domain.song.SongUnplayable;
import moodlab.music.AudioDecoder;

/** Sound of one channel, 22,050 samples a second, full scale −1 … 1. */
public final class Sound {

    /** Samples a second. */
    public static final int RATE = 22_050;

    /** Length of what the features describe, in samples: 513 frames, 11.98 s. */
    public static final int WINDOW = Spectra.FRAME + 512 * Spectra.HOP;

    private static final int DECODED_RATE = 44_100;
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int MOST_SECONDS = 20 * 60;

    private final float[] samples;

    private Sound(float[] samples) {
        this.samples = samples;
    }

    /**
     * Sound from numbers.
     *
     * @param samples at 22,050 Hz, copied; at least one
     */
    public static Sound of(float[] samples) {
        if (samples.length == 0) {
            throw new IllegalArgumentException("a sound has at least one sample");
        }
        return new Sound(samples.clone());
    }

    /**
     * Reads any file that FFmpeg knows: both channels' mean, filtered below 10 kHz, every second sample. Of longer files
     * the first 20 minutes.
     *
     * @throws SongUnplayable where no sound can be read from it
     */
    public static Sound read(Path file) {
        float[] decoded = new float[RATE];
        int count = 0;
        byte[] buffer = new byte[BUFFER_BYTES];
        try (AudioDecoder decoder = AudioDecoder.open(file)) {
            int bytes = decoder.read(buffer, 0, buffer.length);
            while (bytes >= 0 && count < MOST_SECONDS * DECODED_RATE) {
                if (count + bytes / 4 > decoded.length) {
                    decoded = Arrays.copyOf(decoded, 2 * (count + bytes / 4));
                }
                count = mix(buffer, bytes, decoded, count);
                bytes = decoder.read(buffer, 0, buffer.length);
            }
        }
        if (count < 2) {
            throw new SongUnplayable(file.getFileName() + " holds no sound: replace it.");
        }
        return new Sound(HalfRate.of(Arrays.copyOf(decoded, count)));
    }

    public float[] toArray() {
        return samples.clone();
    }

    /** In samples. */
    int length() {
        return samples.length;
    }

    /** How long it is. */
    public double seconds() {
        return (double) samples.length / RATE;
    }

    /**
     * Windows of {@link #WINDOW} samples, one after the other; a rest is left out. A sound shorter than that is repeated from its beginning
     * until it fills one.
     */
    public List<Sound> windows() {
        List<Sound> windows = new ArrayList<>();
        for (int at = 0; at + WINDOW <= samples.length; at += WINDOW) {
            windows.add(new Sound(Arrays.copyOfRange(samples, at, at + WINDOW)));
        }
        return windows.isEmpty() ? List.of(repeated()) : windows;
    }

    private Sound repeated() {
        float[] filled = new float[WINDOW];
        for (int i = 0; i < WINDOW; i++) {
            filled[i] = samples[i % samples.length];
        }
        return new Sound(filled);
    }

    private static int mix(byte[] pcm, int bytes, float[] into, int at) {
        int count = at;
        for (int i = 0; i + 3 < bytes; i += 4) {
            int left = (pcm[i] & 0xff) | (pcm[i + 1] << 8);
            int right = (pcm[i + 2] & 0xff) | (pcm[i + 3] << 8);
            into[count++] = (left + right) / 65_536f;
        }
        return count;
    }
}
