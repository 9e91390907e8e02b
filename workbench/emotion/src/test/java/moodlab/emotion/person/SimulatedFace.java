package moodlab.emotion.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import moodlab.domain.Emotion;
import moodlab.domain.EmotionDistribution;

/**
 * A person as the network reads it: the logit of what is shown is raised by the strength with which this person shows it
 * (half of that for neutral, which shines through), a bias of this face is added, and noise in which a second resembles
 * the one before (correlation 0.6, deviation 0.7).
 */
final class SimulatedFace {

    private static final double CORRELATION = 0.6;
    private static final double NOISE = 0.7;

    private final Random random;
    private final double[] bias;
    private final double[] strength;

    private SimulatedFace(Random random, double[] bias, double[] strength) {
        this.random = random;
        this.bias = bias;
        this.strength = strength;
    }

    /**
     * Drawn by chance.
     *
     * @param deviation of the bias
     * @param even whether all expressions are shown alike; otherwise the strengths lie in 1.2 … 3
     */
    static SimulatedFace drawn(long seed, double deviation, boolean even) {
        Random random = new Random(seed);
        double[] bias = new double[Emotion.COUNT];
        double[] strength = new double[Emotion.COUNT];
        for (int i = 0; i < bias.length; i++) {
            bias[i] = deviation * random.nextGaussian();
            strength[i] = even ? 2.2 : 1.2 + 1.8 * random.nextDouble();
        }
        return new SimulatedFace(random, bias, strength);
    }

    /** A minute of prompts, the settling time left out. */
    List<PosedSecond> minute() {
        List<PosedSecond> seconds = new ArrayList<>();
        for (Prompt prompt : Prompt.MINUTE) {
            seconds.addAll(pose(prompt.emotion(), (int)
                    prompt.length().minus(Prompt.SETTLING).toSeconds()));
        }
        return seconds;
    }

    List<PosedSecond> pose(Emotion shown, int seconds) {
        List<PosedSecond> posed = new ArrayList<>();
        double[] noise = random.doubles(Emotion.COUNT)
                .map(u -> NOISE * random.nextGaussian())
                .toArray();
        for (int i = 0; i < seconds; i++) {
            double[] logits = new double[Emotion.COUNT];
            for (int k = 0; k < logits.length; k++) {
                double fresh = Math.sqrt(1 - CORRELATION * CORRELATION) * NOISE * random.nextGaussian();
                noise[k] = CORRELATION * noise[k] + fresh;
                logits[k] = bias[k] + noise[k] + (k == shown.ordinal() ? strength[k] : 0);
            }
            logits[Emotion.NEUTRAL.ordinal()] += shown == Emotion.NEUTRAL ? 0 : strength[shown.ordinal()] / 2;
            posed.add(new PosedSecond(shown, i, softmax(logits)));
        }
        return posed;
    }

    private static EmotionDistribution softmax(double[] logits) {
        double sum = 0;
        double[] p = new double[logits.length];
        for (int i = 0; i < p.length; i++) {
            p[i] = Math.exp(logits[i]);
            sum += p[i];
        }
        for (int i = 0; i < p.length; i++) {
            p[i] /= sum;
        }
        return EmotionDistribution.of(p);
    }
}
