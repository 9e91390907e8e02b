package moodlab.bandit.promotion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class DriftAlarmTest {

    private static final int RUNS = 200;
    private static final int ROUNDS = 300;

    /** Thumbs, up with that probability at each round. */
    private static Optional<DriftAlarm.Fall> watched(long seed, IntToDoubleFunction up) {
        SplittableRandom random = new SplittableRandom(seed);
        DriftAlarm alarm = new DriftAlarm();
        for (int round = 1; round <= ROUNDS; round++) {
            alarm.add(random.nextDouble() < up.applyAsDouble(round) ? 1 : 0);
        }
        return alarm.fall();
    }

    private static long alarms(IntToDoubleFunction up) {
        long alarms = 0;
        for (int seed = 0; seed < RUNS; seed++) {
            alarms += watched(seed, up).isPresent() ? 1 : 0;
        }
        return alarms;
    }

    /** 5 % of 200 runs are 10 at most. */
    @Test
    void isSeldomRaisedWhereNothingFalls() {
        assertTrue(alarms(round -> 0.5) <= 10, "even");
        assertTrue(alarms(round -> 0.9) <= 10, "high");
        assertTrue(alarms(round -> Math.min(0.9, 0.3 + round / 300.0)) <= 10, "learning");
    }

    @Test
    void isRaisedAfterAFallAndTellsAboutWhere() {
        int near = 0;
        int raised = 0;
        for (int seed = 0; seed < 100; seed++) {
            Optional<DriftAlarm.Fall> fall = watched(seed, round -> round <= 150 ? 0.8 : 0.2);
            raised += fall.isPresent() ? 1 : 0;
            near += fall.filter(each -> Math.abs(each.since() - 150) <= 40).isPresent() ? 1 : 0;
        }
        assertTrue(raised >= 95, raised + " of 100");
        assertTrue(near >= 85, near + " of 100");
    }

    @Test
    void tellsTheMeansBeforeAndAfter() {
        DriftAlarm alarm = new DriftAlarm();
        for (int round = 1; round <= 300; round++) {
            alarm.add(round <= 100 ? 1 : 0);
        }
        DriftAlarm.Fall fall = alarm.fall().orElseThrow();
        assertEquals(100, fall.since());
        assertEquals(1, fall.before(), 1e-12);
        assertEquals(0, fall.after(), 1e-12);
        assertTrue(fall.noticed() > 100 && fall.noticed() < 130, fall.toString());
    }
}
