package moodlab.simulation.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import moodlab.bandit.evaluation.IntervalKind;
import moodlab.bandit.evaluation.estimators.Tuning;
import org.junit.jupiter.api.Test;

/** Less than a tenth of the study: 200 logs of each kind that must cover. {@code moodlab coverage} runs the whole. */
class CoverageStudyTest {

    private static final int LOGS = 200;
    private static final Set<String> CONSISTENT = Set.of("ips", "snips", "dr", "sndr", "mrdr");

    /** Four standard errors of a share of 0.95 over 200 logs: 0.062. */
    private static final double SLACK = 0.062;

    @Test
    void intervalsCoverAsTheySayWhereTheLogIsFixedAndLarge() {
        List<Score> scores = new CoverageStudy(Setting.FIXED).run(1, LOGS);
        for (Score each : scores) {
            assertTrue(each.effective() > 500, each.toString());
            if (CONSISTENT.contains(each.estimator())) {
                assertTrue(each.coverage() > 0.95 - SLACK, each.toString());
                assertTrue(Math.abs(each.bias()) < 4 * each.error() / Math.sqrt(LOGS) + 0.002, each.toString());
            }
        }
    }

    @Test
    void sequencesHoldOverAllTimesThoughThePolicyLearns() {
        Setting learning = new Setting("learning", 20, 20, 0, true);
        for (Score each : new CoverageStudy(learning).run(1, LOGS)) {
            if (each.interval() == IntervalKind.SEQUENCE && each.estimator().equals("ips")) {
                assertTrue(each.coverage() > 0.95 - SLACK, each.toString());
            }
        }
    }

    /** On the same logs, so that what chance does to one estimator it does to the other. */
    private static double error(List<Score> scores, String estimator) {
        return scores.stream()
                .filter(each -> each.estimator().equals(estimator) && each.interval() == IntervalKind.STUDENT)
                .mapToDouble(Score::error)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void hyperParametersByTheBoundLoseNothingAndBySlopeGainWhereAModelHelps() {
        Setting few = new Setting("few", 20, 10, 2.5, false);
        List<Score> bound = new CoverageStudy(few).run(1, LOGS);
        for (String name : List.of("clipped-ips", "sg-ips")) {
            assertTrue(error(bound, name) < 1.05 * error(bound, "ips"), name);
        }
        for (String name : List.of("dros", "switch-dr", "sg-dr")) {
            assertTrue(error(bound, name) < 1.05 * error(bound, "dr"), name);
        }
        List<Score> slope = new CoverageStudy(few, Tuning.Rule.SLOPE).run(1, LOGS);
        assertTrue(error(slope, "dros") < error(slope, "dr"), "dros");
    }

    @Test
    void theSameSeedsGiveTheSameScores() {
        Setting few = new Setting("few", 10, 5, 0.5, false);
        List<Score> once = new CoverageStudy(few).run(3, 20);
        List<Score> again = new CoverageStudy(few).run(3, 20);
        for (int i = 0; i < once.size(); i++) {
            assertEquals(once.get(i).coverage(), again.get(i).coverage(), 0);
            assertEquals(once.get(i).bias(), again.get(i).bias(), 1e-12);
        }
    }
}
