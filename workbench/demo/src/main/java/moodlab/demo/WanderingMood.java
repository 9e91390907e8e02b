package moodlab.demo;

import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import moodlab.domain.Emotion;
import moodlab.domain.EmotionDistribution;

/**
 * A mood for the drawn face while a person, and no simulated listener, gives the answers: it stays with an emotion for
 * some seconds and then passes over into another.
 */
public final class WanderingMood implements Supplier<EmotionDistribution> {

    private static final double STAY_SECONDS = 8;
    private static final double PASS_SECONDS = 2;

    private final RandomGenerator random;
    private final LongSupplier nanos;
    private Emotion from = Emotion.NEUTRAL;
    private Emotion to = Emotion.HAPPY;
    private long since;

    /** @param nanos a monotonic clock */
    public WanderingMood(RandomGenerator random, LongSupplier nanos) {
        this.random = random;
        this.nanos = nanos;
        this.since = nanos.getAsLong();
    }

    @Override
    public synchronized EmotionDistribution get() {
        double seconds = (nanos.getAsLong() - since) / 1e9;
        if (seconds >= STAY_SECONDS + PASS_SECONDS) {
            from = to;
            to = Emotion.ofLabel(random.nextInt(Emotion.COUNT));
            since = nanos.getAsLong();
            seconds = 0;
        }
        double passed = Math.max(0, Math.min(1, (seconds - STAY_SECONDS) / PASS_SECONDS));
        double[] mood = new double[Emotion.COUNT];
        mood[from.ordinal()] += 1 - passed;
        mood[to.ordinal()] += passed;
        return EmotionDistribution.of(mood);
    }
}
