package moodlab.music;

/**
 * How loud a song is.
 *
 * @param loudness integrated, in LUFS (EBU R 128)
 * @param truePeak in dBTP (ITU-R BS.1770-4, annex 2)
 */
public record SongLevel(double loudness, double truePeak) {

    /** No song is turned up so far that its true peak comes above this, and one above it is turned down, in dBTP. */
    public static final double HIGHEST_PEAK = -1;

    /** What brings it to that loudness, in dB, as far as its peaks allow. */
    public double gain(double target) {
        return Math.min(target - loudness, HIGHEST_PEAK - truePeak);
    }

    /** The same as a factor of the samples. */
    double factor(double target) {
        return Math.pow(10, gain(target) / 20);
    }
}
