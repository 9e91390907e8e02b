package moodlab.music;

/**
 * The volume and its way into the samples.
 *
 * <p>The amplitude is the volume squared: at one half that is −12 dB, a little less than half as loud (loudness halves
 * about every 10 dB, Stevens 1955).
 */
final class Loudness {

    private volatile double volume = 1;
    private volatile boolean muted;

    /** @param wanted 0 … 1; what lies outside is taken as the nearest bound */
    void volume(double wanted) {
        if (Double.isNaN(wanted)) {
            throw new IllegalArgumentException("a volume is a number from 0 to 1");
        }
        volume = Math.max(0, Math.min(1, wanted));
    }

    double volume() {
        return volume;
    }

    void mute(boolean on) {
        muted = on;
    }

    boolean muted() {
        return muted;
    }

    /** The factor that samples are multiplied by now. */
    double amplitude() {
        return muted ? 0 : volume * volume;
    }

    /** Scales the samples by a factor that goes evenly from one to the other, so that a change does not click. */
    static void scale(byte[] pcm, int length, double from, double to) {
        if (from == 1 && to == 1) {
            return;
        }
        for (int i = 0; i < length; i += 2) {
            double factor = from + (to - from) * i / length;
            int sample = (int) Math.round(((pcm[i] & 0xff) | (pcm[i + 1] << 8)) * factor);
            pcm[i] = (byte) sample;
            pcm[i + 1] = (byte) (sample >> 8);
        }
    }
}
