package moodlab.simulation;

/**
 * How wrong the pretend camera is.
 *
 * @param lookDeviation standard deviation of the log-probabilities' error that a whole look shares
 * @param frameDeviation of the error that is each frame's own
 * @param lost probability that a frame shows no face
 * @param away probability that a whole look shows none
 */
public record CameraErrors(double lookDeviation, double frameDeviation, double lost, double away) {

    /** A plausible camera: its figures are assumptions. */
    public static final CameraErrors DEFAULT = new CameraErrors(0.6, 0.6, 0.05, 0.03);

    public CameraErrors {
        if (!(lookDeviation >= 0 && frameDeviation >= 0 && lost >= 0 && lost <= 1 && away >= 0 && away <= 1)) {
            throw new IllegalArgumentException("deviations are not negative, probabilities lie in [0, 1]");
        }
    }
}
