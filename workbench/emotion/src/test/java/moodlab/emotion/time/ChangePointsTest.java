package moodlab.emotion.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import moodlab.domain.Affect;
import org.junit.jupiter.api.Test;

/**
 * Simulated seconds: valence and arousal are normal noise of deviation 0.1, each second resembling the one before by φ,
 * around a mean that steps. The figures printed are those of the README.
 */
class ChangePointsTest {

    private static final double DEVIATION = 0.1;

    /** A stream of seconds with autocorrelation φ. */
    private static final class Stream {

        private final Random random;
        private final double phi;
        private double valence;
        private double arousal;

        Stream(long seed, double phi) {
            this.random = new Random(seed);
            this.phi = phi;
        }

        Affect next(double shift) {
            double fresh = Math.sqrt(1 - phi * phi);
            valence = phi * valence + fresh * random.nextGaussian();
            arousal = phi * arousal + fresh * random.nextGaussian();
            return Affect.clamped(DEVIATION * (valence + shift), DEVIATION * arousal);
        }
    }

    private static double falseAlarmsAnHour(double phi, int hours) {
        Stream stream = new Stream(1, phi);
        ChangePoints changes = new ChangePoints(ChangeSettings.USUAL);
        int alarms = 0;
        for (int i = 0; i < hours * 3600; i++) {
            alarms += changes.add(stream.next(0)) ? 1 : 0;
        }
        return (double) alarms / hours;
    }

    private record Delays(double found, double mean, double p90) {}

    /** After a minute of one mood a step of that many deviations; looked for within half a minute. */
    private static Delays delays(double shift, double phi, int streams) {
        double[] delays = new double[streams];
        int found = 0;
        for (int s = 0; s < streams; s++) {
            int delay = delay(new Stream(1_000 + s, phi), shift);
            if (delay > 0) {
                delays[found++] = delay;
            }
        }
        double[] sorted = java.util.Arrays.copyOf(delays, found);
        java.util.Arrays.sort(sorted);
        double mean = java.util.Arrays.stream(sorted).average().orElse(Double.NaN);
        return new Delays((double) found / streams, mean, sorted[(int) (0.9 * (found - 1))]);
    }

    private static int delay(Stream stream, double shift) {
        ChangePoints changes = new ChangePoints(ChangeSettings.USUAL);
        for (int i = 0; i < 60; i++) {
            changes.add(stream.next(0));
        }
        for (int after = 1; after <= 30; after++) {
            if (changes.add(stream.next(shift))) {
                return after;
            }
        }
        return 0;
    }

    @Test
    void raisesFewFalseAlarms() {
        for (double phi : new double[] {0, 0.2, 0.4, 0.6, 0.8}) {
            System.out.printf("false alarms an hour, phi %.1f: %.2f%n", phi, falseAlarmsAnHour(phi, 200));
        }
        // Poisson: two an hour over 200 hours have a standard error of 0.1
        for (double phi : new double[] {0, 0.4, 0.8}) {
            assertTrue(falseAlarmsAnHour(phi, 200) < 2.5);
        }
    }

    @Test
    void findsAClearChangeWithinSeconds() {
        for (double phi : new double[] {0, 0.4, 0.6}) {
            for (double shift : new double[] {1, 1.5, 2, 3, 5}) {
                Delays delays = delays(shift, phi, 1_000);
                System.out.printf(
                        "phi %.1f, shift %.1f sd: found within 30 s %.3f, delay mean %.1f s, p90 %.0f s%n",
                        phi, shift, delays.found(), delays.mean(), delays.p90());
            }
        }
        Delays clear = delays(3, 0, 1_000);
        assertTrue(clear.found() > 0.98);
        assertTrue(clear.mean() < 6);
    }

    @Test
    void noSingleSecondRaisesAnAlarm() {
        ChangePoints changes = new ChangePoints(ChangeSettings.USUAL);
        int alarms = 0;
        for (int i = 0; i < 300; i++) {
            alarms += changes.add(new Affect(i % 50 == 49 ? 1 : 0.01 * (i % 3), 0)) ? 1 : 0;
        }
        assertEquals(0, alarms);
    }
}
