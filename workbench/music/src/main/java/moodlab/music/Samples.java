package moodlab.music;

/** Single samples of {@link Pcm}. */
final class Samples {

    private Samples() {}

    static int at(byte[] pcm, int index) {
        return (pcm[index] & 0xff) | (pcm[index + 1] << 8);
    }

    /** Rounds; what lies beyond full scale is taken as full scale. */
    static void put(byte[] pcm, int index, double value) {
        int sample = (int) Math.round(Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, value)));
        pcm[index] = (byte) sample;
        pcm[index + 1] = (byte) (sample >> 8);
    }
}
