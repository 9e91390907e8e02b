package moodlab.bandit.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import moodlab.bandit.evaluation.estimators.ClippedInverseProbabilityScore;
import moodlab.bandit.evaluation.estimators.DoublyRobust;
import moodlab.bandit.evaluation.estimators.Estimator;
import moodlab.bandit.evaluation.estimators.Estimators;
import moodlab.bandit.evaluation.estimators.InverseProbabilityScore;
import moodlab.bandit.evaluation.estimators.OptimisticDoublyRobust;
import moodlab.bandit.evaluation.estimators.Statistic;
import moodlab.bandit.evaluation.estimators.SubGaussianDoublyRobust;
import moodlab.bandit.evaluation.estimators.SubGaussianInverseProbabilityScore;
import moodlab.bandit.evaluation.estimators.SwitchDoublyRobust;
import moodlab.bandit.evaluation.estimators.Term;
import moodlab.bandit.evaluation.estimators.Tuning;
import moodlab.bandit.evaluation.intervals.Interval;
import moodlab.bandit.evaluation.intervals.RoundEvidence;
import moodlab.bandit.evaluation.intervals.StudentInterval;
import moodlab.bandit.evaluation.lists.ListEstimators;
import org.junit.jupiter.api.Test;

/** Equal to numbers that a script in another language worked out from the formulas: see {@code parity/expected.py}. */
class ParityTest {

    private static final double TOLERANCE = 1e-9;
    private static final double BOUND = 20;

    private final Map<String, Double> expected = ParityLog.expected();

    @Test
    void singleActionEstimatorsAndTheirStudentIntervals() {
        List<Estimator<Term>> all = new ArrayList<>(Estimators.fixed());
        all.add(new ClippedInverseProbabilityScore(2));
        all.add(new SwitchDoublyRobust(2));
        all.add(new OptimisticDoublyRobust(5));
        all.add(new SubGaussianInverseProbabilityScore(0.1));
        all.add(new SubGaussianDoublyRobust(0.1));
        for (Estimator<Term> estimator : all) {
            boolean robust = estimator.name().equals("mrdr");
            Statistic<Term> statistic = new Statistic<>(estimator);
            (robust ? ParityLog.robust() : ParityLog.rounds()).forEach(statistic::add);
            check(estimator.name(), statistic);
        }
    }

    @Test
    void listEstimatorsAndTheirStudentIntervals() {
        ListEstimators.all().forEach(estimator -> {
            var statistic = new Statistic<>(estimator);
            ParityLog.lists().forEach(each -> statistic.add(each.unit(), each.round()));
            check(estimator.name(), statistic);
        });
    }

    private void check(String name, Statistic<?> statistic) {
        near(name, statistic.value());
        check(name + ".student", new StudentInterval(0.95).of(statistic.sums()));
    }

    private void check(String name, Interval interval) {
        near(name + ".low", interval.low());
        near(name + ".high", interval.high());
    }

    private void near(String what, double actual) {
        assertEquals(expected.get(what), actual, TOLERANCE, what);
    }

    @Test
    void bernsteinIntervalsAndSequences() {
        for (Estimator<Term> estimator : List.of(new InverseProbabilityScore(), new DoublyRobust())) {
            RoundEvidence<Term> evidence = new RoundEvidence<>(estimator);
            ParityLog.terms().forEach(each -> evidence.add(each.round()));
            check(estimator.name() + ".bernstein", evidence.bernstein(0.95, BOUND));
            check(estimator.name() + ".sequence", evidence.sequence(0.95, BOUND));
        }
    }

    @Test
    void tunedEstimators() {
        for (Tuning tuning : Tuning.all()) {
            ParityLog.terms().forEach(each -> tuning.add(each.round()));
            near(tuning.best().name() + ".tuned", value(tuning.best(Tuning.Rule.BOUND)));
            near(tuning.best().name() + ".slope", value(tuning.best(Tuning.Rule.SLOPE)));
        }
    }

    private static double value(Estimator<Term> estimator) {
        Statistic<Term> statistic = new Statistic<>(estimator);
        ParityLog.rounds().forEach(statistic::add);
        return statistic.value();
    }
}
