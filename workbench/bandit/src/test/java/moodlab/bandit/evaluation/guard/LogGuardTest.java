package moodlab.bandit.evaluation.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import moodlab.bandit.evaluation.Trials;
import moodlab.bandit.evaluation.log.Numbers;
import moodlab.bandit.evaluation.log.Trial;
import org.junit.jupiter.api.Test;

class LogGuardTest {

    private final LogGuard guard = new LogGuard();

    private void found(Finding.Severity severity, String code, String words) {
        Finding finding = guard.findings().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(guard.findings().toString()));
        assertEquals(severity, finding.severity());
        assertTrue(finding.message().contains(words), finding.message());
    }

    private static Trial with(Trial trial, double propensity) {
        return with(
                trial,
                trial.probabilities(),
                List.of(new Trial.Drawn(trial.drawn(1).candidate(), propensity)));
    }

    private static Trial with(Trial trial, Numbers probabilities, List<Trial.Drawn> list) {
        return new Trial(
                trial.place(),
                trial.strategy(),
                trial.logger(),
                trial.selection(),
                trial.candidates(),
                probabilities,
                list,
                trial.played(),
                trial.reward(),
                trial.context(),
                trial.columns());
    }

    @Test
    void aSoundLogHasNoFindings() {
        for (int i = 1; i <= 5; i++) {
            guard.add(Trials.one(i));
        }
        assertEquals(List.of(), guard.findings());
    }

    @Test
    void aMissingPropensityIsAnError() {
        guard.add(with(Trials.one(1), Double.NaN));
        found(Finding.Severity.ERROR, "propensity-missing", "cannot be made up");
    }

    @Test
    void propensitiesOutsideTheUnitIntervalAreErrors() {
        guard.add(with(Trials.one(1), 0));
        guard.add(with(Trials.one(2), 1.5));
        found(Finding.Severity.ERROR, "propensity-invalid", "In 2 rounds (first: row 1, round 1 of S-0)");
    }

    @Test
    void aPropensityThatIsNotTheVectorsIsAnError() {
        guard.add(with(Trials.one(1), 0.9));
        found(Finding.Severity.ERROR, "propensity-differs", "is not the probability");
    }

    @Test
    void aListWhosePolicyChangedInsideIsAnError() {
        guard.add(with(
                Trials.one(1), Numbers.of(0.6, 0.3, 0.1), List.of(new Trial.Drawn(0, 0.6), new Trial.Drawn(1, 0.5))));
        found(Finding.Severity.ERROR, "policy-changed-in-list", "those of one draw");
    }

    @Test
    void aListOverTwoRowsWithTwoStatesIsAnError() {
        Trial trial = Trials.one(1);
        guard.add(trial);
        guard.add(new Trial(
                trial.place(),
                trial.strategy(),
                new Trial.Logger("fixed", "two"),
                trial.selection(),
                trial.candidates(),
                trial.probabilities(),
                trial.list(),
                trial.played(),
                trial.reward(),
                trial.context(),
                trial.columns()));
        found(Finding.Severity.ERROR, "policy-changed-in-list", "two states");
    }

    @Test
    void aRoundThatIsThereTwiceIsAnError() {
        guard.add(Trials.one(1));
        guard.add(Trials.one(1));
        found(Finding.Severity.ERROR, "rounds-duplicated", "remove the copies");
    }

    @Test
    void roundsOutOfOrderAreAWarning() {
        guard.add(Trials.one(2));
        guard.add(Trials.one(1));
        found(Finding.Severity.WARNING, "rounds-reordered", "sort the log");
    }

    @Test
    void roundsLeftOutAreAWarning() {
        guard.add(Trials.one(1));
        guard.add(Trials.one(3));
        found(Finding.Severity.WARNING, "rounds-left-out", "biases");
    }

    @Test
    void rewardsOutsideTheUnitIntervalAreErrors() {
        guard.add(Trials.one(1).rewarded(2));
        found(Finding.Severity.ERROR, "reward-invalid", "divide rewards");
    }

    @Test
    void whatCannotBeCheckedIsSaid() {
        Trial trial = Trials.one(1);
        guard.add(with(trial, Numbers.NONE, trial.list()));
        found(Finding.Severity.INFO, "support-unchecked", "--floor");
    }

    @Test
    void aPolicyThatMayPlayWhatCouldNotHavePlayedIsRefused() {
        WeightGuard weights = new WeightGuard();
        Trial trial = with(Trials.one(1), Numbers.of(1, 0, 0), List.of(new Trial.Drawn(0, 1)));
        weights.add(trial, 0.5, new double[] {0.5, 0.5, 0});
        Finding finding = weights.findings().get(0);
        assertEquals("support-violated", finding.code());
        assertEquals(Finding.Severity.ERROR, finding.severity());
    }

    @Test
    void weightsThatDoNotAverageToOneAreAWarning() {
        WeightGuard weights = new WeightGuard();
        for (int i = 0; i < 1000; i++) {
            weights.add(Trials.one(1), i % 2 == 0 ? 0.2 : 0.4, new double[] {0.3, 0.3, 0.4});
        }
        assertTrue(weights.findings().stream().anyMatch(each -> each.code().equals("weights-off")));
    }

    @Test
    void theBoundIsThatOfWhatMightHavePlayedNotOfWhatDid() {
        WeightGuard weights = new WeightGuard();
        weights.add(Trials.one(1), 1, new double[] {0.2, 0.3, 0.5});
        assertEquals(5, weights.bound(), 1e-12);
    }

    private static Trial played(Trial trial, String session, Trial.Logger logger) {
        return new Trial(
                new Trial.Place("P-0", session, trial.place().sequence(), 1),
                trial.strategy(),
                logger,
                trial.selection(),
                trial.candidates(),
                trial.probabilities(),
                trial.list(),
                trial.played(),
                trial.reward(),
                trial.context(),
                trial.columns());
    }

    @Test
    void aPolicyThatLearntBetweenTwoSessionsWasLearning() {
        guard.add(played(Trials.one(1), "S-1", new Trial.Logger("thompson", "before")));
        guard.add(played(Trials.one(1), "S-2", new Trial.Logger("thompson", "after")));
        found(Finding.Severity.WARNING, "log-adaptive", "only sequences");
    }

    @Test
    void twoPoliciesByTurnsAreNoneThatLearns() {
        guard.add(played(Trials.one(1), "S-1", new Trial.Logger("thompson", "one")));
        guard.add(played(Trials.one(2), "S-1", new Trial.Logger("uniform", "two")));
        guard.add(played(Trials.one(3), "S-1", new Trial.Logger("thompson", "one")));
        assertEquals(List.of(), guard.findings());
    }
}
