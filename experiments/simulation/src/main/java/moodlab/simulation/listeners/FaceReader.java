package moodlab.simulation.listeners;

import java.util.Optional;
import java.util.random.RandomGenerator;
import moodlab.domain.Affect;
import moodlab.domain.Emotion;
import moodlab.domain.EmotionDistribution;
import moodlab.domain.Observation;

/**
 * What is made of a felt mood, without pictures.
 *
 * <p>A mood shows as each emotion with the weight exp(−|mood − emotion|² / 2w²), w = 0.35, as the pretend world's faces do.
 * {@link #exact} hands that on. {@link #seen} draws one emotion from it, or a neutral face where the listener is not that
 * expressive; the model's answer to that emotion comes from its confusion matrix, and its probabilities are spread
 * like the emotions behind that answer: a calibrated model with the mistakes that were counted.
 */
public final class FaceReader {

    private static final double WIDTH = 0.35;
    private static final int FRAMES = 10;

    /** How alike the readings behind one answer are: a larger number makes them more alike. */
    private static final double CONCENTRATION = 12;

    private final FaceConfusion confusion;
    private final double[][] behind = new double[Emotion.COUNT][];

    /** A camera with a model that errs like this. */
    public FaceReader(FaceConfusion confusion) {
        this.confusion = confusion;
        for (Emotion emotion : Emotion.values()) {
            behind[emotion.ordinal()] = confusion.behind(emotion);
        }
    }

    /** The mood as a face that hides nothing shows it, read without error. */
    public static Observation exact(Affect mood) {
        return new Observation(Optional.of(expression(mood)), 1, FRAMES, FRAMES);
    }

    /** No face. */
    public static Observation none() {
        return new Observation(Optional.empty(), 0, FRAMES, 0);
    }

    /**
     * The mood through face and camera.
     *
     * @param expressivity probability that the face shows what is felt, and not a neutral face
     */
    public Observation seen(Affect mood, double expressivity, RandomGenerator random) {
        double shows = random.nextDouble();
        Emotion shown = Emotion.ofLabel(FaceConfusion.drawn(expression(mood).toArray(), random));
        return reading(confusion.answer(shows < expressivity ? shown : Emotion.NEUTRAL, random), random);
    }

    /** The answer to a face of that emotion. */
    public Emotion answer(Emotion truth, RandomGenerator random) {
        return confusion.answer(truth, random);
    }

    /** A reading whose most probable emotion is this. */
    public Observation reading(Emotion answer, RandomGenerator random) {
        double[] column = behind[answer.ordinal()];
        double[] read = new double[Emotion.COUNT];
        double sum = 0;
        for (int i = 0; i < read.length; i++) {
            read[i] = GammaDraws.next(CONCENTRATION * column[i] + 0.05, random);
            sum += read[i];
        }
        int best = 0;
        for (int i = 0; i < read.length; i++) {
            read[i] /= sum;
            best = read[i] > read[best] ? i : best;
        }
        double top = read[best];
        read[best] = read[answer.ordinal()];
        read[answer.ordinal()] = top;
        double quality = 0.5 + 0.5 * random.nextDouble();
        return new Observation(Optional.of(EmotionDistribution.of(read)), quality, FRAMES, FRAMES);
    }

    private static EmotionDistribution expression(Affect mood) {
        double[] weights = new double[Emotion.COUNT];
        double sum = 0;
        for (Emotion emotion : Emotion.values()) {
            double steps = mood.distance(emotion.affect()) / WIDTH;
            weights[emotion.ordinal()] = StrictMath.exp(-steps * steps / 2);
            sum += weights[emotion.ordinal()];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return EmotionDistribution.of(weights);
    }
}
