package moodlab.bandit.linear;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What a linear model believes of the world before the first lesson: rewards are ½ plus noise, each weight is normal
 * about 0 (or as another prior has it that was fitted on others), and lessons stay true so long.
 *
 * <p>Both deviations times α leave the mean as it is and make posterior draws α times as wide: with α below 1 Thompson
 * sampling explores less (Chapelle and Li 2011, section 3, found that to pay).
 *
 * @param weightDeviation standard deviation of a weight, in reward per unit of its feature, above 0
 * @param noiseDeviation standard deviation of a reward about its mean, above 0
 * @param circumstances how large the weights of the context's own features are believed to be, relative to the others;
 *     0 leaves them out
 * @param songDeviation standard deviation of a song's own effect, which all its features leave unsaid, in reward; 0
 *     where songs have none. Songs' effects do not fade: they go with the whole memory or a window
 * @param memory how long lessons count
 */
public record RidgePrior(
        double weightDeviation,
        double noiseDeviation,
        double circumstances,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) double songDeviation,

        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Memory.Unsaid.class)
        Memory memory) {

    /**
     * Penalty λ = 16 and draws 0.4 times as wide as thumbs with a noise deviation of ½ would have them. Tuned on
     * simulated listeners other than those that claims are tested on.
     */
    public static final RidgePrior DEFAULT = new RidgePrior(0.05, 0.2, 0.2);

    /** With effects of single songs: what linear Thompson sampling takes, which gained most by them on simulated listeners. */
    public static final RidgePrior SONGS = DEFAULT.withSongs(0.1);

    public RidgePrior {
        if (!(weightDeviation > 0 && noiseDeviation > 0 && circumstances >= 0 && songDeviation >= 0)
                || !Double.isFinite(weightDeviation + noiseDeviation + circumstances + songDeviation)) {
            throw new IllegalArgumentException("deviations are finite and above 0: weight " + weightDeviation
                    + ", noise " + noiseDeviation + ", circumstances " + circumstances + ", song " + songDeviation);
        }
        if (songDeviation > 0 && memory.fades()) {
            throw new IllegalArgumentException(
                    "songs' own effects do not fade: take a window for the memory, or a song deviation of 0");
        }
    }

    /** With every lesson counting for ever, and no effects of single songs. */
    public RidgePrior(double weightDeviation, double noiseDeviation, double circumstances) {
        this(weightDeviation, noiseDeviation, circumstances, 0, Memory.WHOLE);
    }

    /** The same, with another memory. */
    public RidgePrior with(Memory other) {
        return new RidgePrior(weightDeviation, noiseDeviation, circumstances, songDeviation, other);
    }

    /** The same with effects of single songs of that deviation. */
    public RidgePrior withSongs(double deviation) {
        return new RidgePrior(weightDeviation, noiseDeviation, circumstances, deviation, memory);
    }

    /** The ridge penalty λ that has the same mean: noise variance by weight variance. */
    public double lambda() {
        return noiseDeviation * noiseDeviation / (weightDeviation * weightDeviation);
    }
}
