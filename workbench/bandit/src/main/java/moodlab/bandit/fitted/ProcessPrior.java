package moodlab.bandit.fitted;

/**
 * What a Gaussian process believes of the rewards before the first lesson: ½ plus a smooth function of song and context,
 * plus a taste for each song by itself, plus noise.
 *
 * @param deviation τ of the smooth function, in reward, above 0
 * @param length ℓ: how far apart two rows of features are whose rewards still resemble, above 0
 * @param tasteDeviation τ_s of the taste for a single song, in reward, above 0
 * @param noiseDeviation σ of a reward about its mean, above 0
 * @param circumstances how far the context's own features move a row, relative to the others; 0 leaves them out
 */
public record ProcessPrior(
        double deviation, double length, double tasteDeviation, double noiseDeviation, double circumstances) {

    public static final ProcessPrior DEFAULT = new ProcessPrior(0.15, 3, 0.05, 0.4, 0.2);

    public ProcessPrior {
        if (!(deviation > 0 && length > 0 && tasteDeviation > 0 && noiseDeviation > 0 && circumstances >= 0)
                || !Double.isFinite(deviation + length + tasteDeviation + noiseDeviation + circumstances)) {
            throw new IllegalArgumentException("deviations and length are finite and above 0: " + deviation + ", "
                    + length + ", " + tasteDeviation + ", " + noiseDeviation + ", " + circumstances);
        }
    }

    /** τ² exp(−|x − x'|²/(2ℓ²)), plus τ_s² where the song is the same. */
    double covariance(double[] x, double[] other, boolean sameSong) {
        double square = 0;
        for (int i = 0; i < x.length; i++) {
            square += (x[i] - other[i]) * (x[i] - other[i]);
        }
        double smooth = deviation * deviation * StrictMath.exp(-square / (2 * length * length));
        return sameSong ? smooth + tasteDeviation * tasteDeviation : smooth;
    }
}
