package moodlab.music;

import java.time.Duration;
import javax.sound.sampled.AudioFormat;

/** The one shape of sound inside this module: 16-bit signed little-endian, stereo interleaved, 44.1 kHz. */
final class Pcm {

    static final int RATE = 44_100;
    static final int CHANNELS = 2;
    static final int FRAME_BYTES = 2 * CHANNELS;
    static final AudioFormat FORMAT = new AudioFormat(RATE, 16, CHANNELS, true, false);

    private static final long NANOS = 1_000_000_000L;

    private Pcm() {}

    /** The nearest frame. */
    static long frames(Duration time) {
        return time.getSeconds() * RATE + (time.getNano() * (long) RATE + NANOS / 2) / NANOS;
    }

    static Duration duration(long frames) {
        return Duration.ofSeconds(frames / RATE, frames % RATE * NANOS / RATE);
    }

    /** Whole frames only, so that a line never gets half a sample. */
    static int wholeFrames(int bytes) {
        return bytes - bytes % FRAME_BYTES;
    }
}
