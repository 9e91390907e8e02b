package moodlab.emotion.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import moodlab.domain.Emotion;
import moodlab.domain.EmotionDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmoothingTest {

    private static final EmotionDistribution HAPPY = EmotionDistribution.certain(Emotion.HAPPY);
    private static final EmotionDistribution SAD = EmotionDistribution.certain(Emotion.SAD);

    private static Smoothing smoothing(double seconds) {
        return new Smoothing(Duration.ofMillis(Math.round(1000 * seconds)), Duration.ofMillis(250));
    }

    private static long nanos(double seconds) {
        return Math.round(seconds * 1e9);
    }

    private static double happy(Smoothing smoothing) {
        return smoothing.emotions().orElseThrow().probability(Emotion.HAPPY);
    }

    /** The time after a step at which the filter has gone that share of the way. */
    private static double stepTo(double share, double timeConstant, double rate) {
        Smoothing smoothing = smoothing(timeConstant);
        double step = 20 * timeConstant;
        for (int frame = 0; frame / rate < step; frame++) {
            smoothing.see(nanos(frame / rate), SAD, 1);
        }
        for (double t = step; ; t += 1 / rate) {
            smoothing.see(nanos(t), HAPPY, 1);
            if (happy(smoothing) >= share) {
                return t - step;
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 2})
    void followsAStepByTheTimeConstantWhateverTheRate(double timeConstant) {
        for (double rate : new double[] {8, 25, 60}) {
            // a step counts from the picture that shows it, which stands for the time since the one before
            assertEquals(0.693 * timeConstant, stepTo(0.5, timeConstant, rate), 1.01 / rate);
            assertEquals(2.303 * timeConstant, stepTo(0.9, timeConstant, rate), 1.01 / rate);
        }
    }

    @Test
    void jitterAndAChangeOfRateDoNotMatter() {
        Random random = new Random(1);
        Smoothing even = smoothing(1);
        Smoothing uneven = smoothing(1);
        for (int i = 0; i <= 400; i++) {
            even.see(nanos(i * 0.01), i < 250 ? SAD : HAPPY, 1);
        }
        for (double t = 0; t < 4; t += 0.005 + 0.05 * random.nextDouble()) {
            uneven.see(nanos(t), t < 2.5 ? SAD : HAPPY, 1);
        }
        uneven.see(nanos(4), HAPPY, 1);
        assertEquals(happy(even), happy(uneven), 0.02);
        assertEquals(even.confidence(), uneven.confidence(), 0.04);
    }

    @Test
    void missingTimeDecaysConfidenceAndRepeatsNothing() {
        Smoothing smoothing = smoothing(1);
        for (int i = 0; i < 250; i++) {
            smoothing.see(nanos(i * 0.04), SAD, 1);
        }
        double before = smoothing.confidence();
        assertEquals(1, before, 0.01);
        smoothing.pass(nanos(249 * 0.04 + 1));
        assertEquals(before * Math.exp(-1), smoothing.confidence(), 1e-9);
        smoothing.pass(nanos(249 * 0.04 + 3));
        smoothing.see(nanos(249 * 0.04 + 3.04), HAPPY, 1);
        assertEquals(0.44, happy(smoothing), 0.02); // e⁻³ of the old against 0.04 s of the new
        assertTrue(smoothing.confidence() < 0.1);
        smoothing.pass(nanos(1_000));
        assertTrue(smoothing.emotions().isEmpty());
    }

    @Test
    void aPictureAfterALongGapStandsForTheHoldOnly() {
        Smoothing smoothing = smoothing(1);
        smoothing.see(0, SAD, 1);
        smoothing.see(nanos(60), HAPPY, 1);
        assertEquals(1 - Math.exp(-0.25), smoothing.confidence(), 1e-9);
    }

    @Test
    void goodPicturesCountMoreThanBadOnes() {
        Smoothing smoothing = smoothing(1);
        for (int i = 0; i < 500; i++) {
            smoothing.see(nanos(i * 0.02), i % 2 == 0 ? HAPPY : SAD, i % 2 == 0 ? 0.9 : 0.3);
        }
        assertEquals(0.75, happy(smoothing), 0.02);
        assertEquals(0.6, smoothing.confidence(), 0.02);
    }

    @Test
    void aClockThatStandsOrGoesBackBreaksNothing() {
        Smoothing smoothing = smoothing(1);
        smoothing.see(nanos(5), SAD, 1);
        smoothing.see(nanos(4), HAPPY, 0);
        smoothing.see(nanos(5), HAPPY, 1);
        assertEquals(0, happy(smoothing), 1e-12);
        assertEquals(1 - Math.exp(-0.04), smoothing.confidence(), 1e-9);
    }

    @Test
    void refusesTimesThatAreNoTimes() {
        assertThrows(IllegalArgumentException.class, () -> new Smoothing(Duration.ZERO, Duration.ofMillis(250)));
        assertThrows(IllegalArgumentException.class, () -> new Smoothing(Duration.ofSeconds(1), Duration.ofMillis(-1)));
    }
}
