package moodlab.bandit.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import moodlab.bandit.Policies;
import moodlab.bandit.PolicySpec;
import moodlab.bandit.PolicyUnusable;
import moodlab.bandit.evaluation.guard.Finding;
import moodlab.bandit.evaluation.log.Trial;
import moodlab.bandit.evaluation.log.TrialSource;
import moodlab.bandit.evaluation.models.Folds;
import moodlab.bandit.evaluation.models.ModelKind;
import moodlab.domain.choice.Lesson;
import moodlab.domain.choice.Policy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EvaluationTest {

    private static final Target UNIFORM =
            Targets.frozen(Policies.build(new PolicySpec.Uniform(PolicySpec.DEFAULT_FLOOR), 1));

    /** The mean of 0.2, 0.5 and 0.8. */
    private static final double TRUTH = 0.5;

    private static Report value(List<Trial> log, IntervalKind kind) {
        return new Evaluation(log::forEach, Question.of(kind)).value((trials, folds) -> UNIFORM);
    }

    private static Report.Estimate of(Report report, String name) {
        return report.estimates().stream()
                .filter(each -> each.estimator().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> codes(Report report) {
        return report.findings().stream().map(Finding::code).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @EnumSource(IntervalKind.class)
    void unbiasedEstimatorsFindTheTruthOnALogThatDoesNotLearn(IntervalKind kind) {
        Report report = value(Trials.log(1, 40, 50), kind);
        for (String name : List.of("ips", "dr", "mrdr")) {
            Report.Estimate estimate = of(report, name);
            assertEquals(TRUTH, estimate.value().orElseThrow(), 0.1, name);
            assertTrue(estimate.applicable(), name + ": " + estimate.note());
            assertTrue(estimate.interval().orElseThrow().covers(TRUTH), estimate.toString());
        }
        assertEquals(2000, report.answered());
        assertTrue(report.effective() > 900 && report.effective() < 1500, "ess " + report.effective());
        assertFalse(report.refused());
        assertTrue(codes(report).isEmpty(), report.findings().toString());
    }

    @Test
    void onlySequencesApplyWhereThePolicyLearns() {
        List<Trial> learning = new ArrayList<>();
        for (Trial trial : Trials.log(2, 30, 30)) {
            learning.add(with(
                    trial, new Trial.Logger("thompson", "state " + trial.place().sequence())));
        }
        Report student = value(learning, IntervalKind.STUDENT);
        assertTrue(student.adaptive());
        assertTrue(codes(student).contains("log-adaptive"));
        assertTrue(student.estimates().stream().noneMatch(Report.Estimate::applicable));
        Report sequence = value(learning, IntervalKind.SEQUENCE);
        assertTrue(of(sequence, "ips").applicable(), of(sequence, "ips").note());
        assertFalse(of(sequence, "dr").applicable());
    }

    private static Trial with(Trial trial, Trial.Logger logger) {
        return new Trial(
                trial.place(),
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
    void missingRewardsGiveWorstCasesAndTheirShareBySong() {
        List<Trial> log = Trials.log(3, 30, 30).stream()
                .map(trial ->
                        trial.drawn(1).candidate() == 2 && trial.place().sequence() % 2 == 0 ? without(trial) : trial)
                .toList();
        Report report = value(log, IntervalKind.STUDENT);
        assertTrue(report.answered() < report.rounds());
        assertTrue(codes(report).contains("rewards-missing"));
        Report.Missing only = report.missing().get(0);
        assertEquals("c", only.song());
        assertEquals("stay", only.strategy());
        assertTrue(only.missing() < only.rounds());
        Report.Estimate ips = of(report, "ips");
        assertTrue(ips.worst().orElseThrow().covers(TRUTH), ips.toString());
        assertTrue(of(report, "dr").worst().orElseThrow().covers(TRUTH));
        assertTrue(of(report, "dm").worst().isEmpty(), "other rewards would have made another model");
    }

    private static Trial without(Trial trial) {
        Trial zero = trial.rewarded(0);
        return new Trial(
                zero.place(),
                zero.strategy(),
                zero.logger(),
                zero.selection(),
                zero.candidates(),
                zero.probabilities(),
                zero.list(),
                zero.played(),
                OptionalDouble.empty(),
                zero.context(),
                zero.columns());
    }

    @Test
    void sessionsFromWhichTheListenerPicksHaveListEstimatorsOnly() {
        SplittableRandom random = new SplittableRandom(4);
        List<Trial> log = Trials.log(4, 30, 60).stream()
                .map(trial -> picked(trial, random))
                .toList();
        Report report = value(log, IntervalKind.STUDENT);
        assertTrue(of(report, "ips").value().isEmpty());
        for (String name : List.of("sips", "rips", "cascade-dr", "iips")) {
            Report.Estimate estimate = of(report, name);
            assertTrue(estimate.applicable(), estimate.toString());
            assertTrue(estimate.interval().orElseThrow().covers(TRUTH), estimate.toString());
        }
    }

    /** Two of the three songs in a drawn order; the listener takes the upper one, so that a list pays what its first pays. */
    private static Trial picked(Trial trial, SplittableRandom random) {
        int first = trial.drawn(1).candidate();
        int[] others = IntStream.range(0, 3).filter(i -> i != first).toArray();
        double share = Trials.LOGGED[others[0]] / (Trials.LOGGED[others[0]] + Trials.LOGGED[others[1]]);
        int second = random.nextDouble() < share ? others[0] : others[1];
        return Trials.picked(trial, new int[] {first, second}, 1);
    }

    @Test
    void aLearningPolicyIsNeverTaughtByThoseItIsValuedOn() {
        PolicySpec spec = PolicySpec.parse("context-free");
        assertBlindToItsOwn((trials, folds) -> Targets.of(spec, () -> Policies.build(spec, 1), trials, folds));
        List<Trial> log = Trials.log(5, 10, 40);
        Report report = new Evaluation(log::forEach, Question.of(IntervalKind.STUDENT))
                .value((trials, folds) -> Targets.of(spec, () -> Policies.build(spec, 1), trials, folds));
        assertTrue(of(report, "snips").value().orElseThrow() > 0.6, report.toString());
    }

    @Test
    void aPolicyBeginsWithAllLessonsButThoseOfTheParticipantsItIsValuedOn() {
        PolicySpec spec = PolicySpec.parse("context-free");
        List<Integer> people = new ArrayList<>();
        Function<List<List<Lesson>>, Policy> beginning = others -> {
            people.add(others.size());
            Policy policy = Policies.build(spec, 1);
            others.forEach(own -> own.forEach(policy::learn));
            return policy;
        };
        assertBlindToItsOwn((trials, folds) -> Targets.begun(spec, beginning, trials, folds));
        assertTrue(people.stream().allMatch(count -> count == 8), people.toString()); // ten in five folds
        List<Trial> single = Trials.log(6, 1, 20);
        String told = assertThrows(
                        PolicyUnusable.class, () -> Targets.begun(spec, beginning, single::forEach, folds(single)))
                .getMessage();
        assertTrue(told.contains("several participants"), told);
    }

    /** Few rounds, so that each reward tells: those of whom it is valued on change nothing, others' do. */
    private static void assertBlindToItsOwn(BiFunction<TrialSource, Folds, Target> maker) {
        List<Trial> log = Trials.log(5, 10, 6);
        double[] weights = weights(maker, log);
        assertArrayEquals(weights, weights(maker, unrewarded(log, "P-0"::equals)));
        assertFalse(Arrays.equals(weights, weights(maker, unrewarded(log, who -> !who.equals("P-0")))));
    }

    private static double[] weights(BiFunction<TrialSource, Folds, Target> maker, List<Trial> log) {
        return maker.apply(log::forEach, folds(log)).begin().weigh(log.get(0));
    }

    private static Folds folds(List<Trial> log) {
        Folds folds = new Folds();
        log.forEach(folds::add);
        return folds;
    }

    private static List<Trial> unrewarded(List<Trial> log, Predicate<String> whose) {
        return log.stream()
                .map(each -> whose.test(each.place().participant()) ? each.rewarded(0) : each)
                .toList();
    }

    @Test
    void aSingleParticipantsRoundsAreValuedBeforeTheyAreLearnt() {
        List<Trial> log = Trials.log(6, 1, 20);
        PolicySpec spec = PolicySpec.parse("context-free");
        new Evaluation(log::forEach, Question.of(IntervalKind.STUDENT)).value((trials, folds) -> {
            Target target = Targets.of(spec, () -> Policies.build(spec, 1), trials, folds);
            double[] untaught = Targets.frozen(Policies.build(spec, 1)).begin().weigh(log.get(0));
            assertEquals(untaught[0], target.begin().weigh(log.get(0))[0], 0);
            return target;
        });
    }

    @Test
    void otherModelsOfTheRewardServe() {
        List<Trial> log = Trials.log(7, 10, 15);
        for (ModelKind kind : List.of(ModelKind.LOGISTIC, ModelKind.FOREST)) {
            Question question = new Question(Set.of("dr"), IntervalKind.STUDENT, 0.95, kind, 1, OptionalDouble.empty());
            Report report = new Evaluation(log::forEach, question).value((trials, folds) -> UNIFORM);
            assertEquals(
                    List.of("dr"),
                    report.estimates().stream().map(Report.Estimate::estimator).toList());
            assertEquals(TRUTH, of(report, "dr").value().orElseThrow(), 0.25, kind.toString());
        }
    }

    @Test
    void tooSmallASampleSaysHowManyRoundsAreNeeded() {
        Report report = value(Trials.log(8, 25, 4), IntervalKind.STUDENT);
        Finding small = report.findings().stream()
                .filter(each -> each.code().equals("ess-small"))
                .findFirst()
                .orElseThrow();
        assertTrue(small.message().matches(".*log about \\d+ more rounds.*"), small.message());
        assertFalse(of(report, "ips").applicable(), "worth " + report.effective());
        assertTrue(of(value(Trials.log(8, 25, 4), IntervalKind.SEQUENCE), "ips").applicable());
    }

    @Test
    void anEmptyLogIsRefused() {
        assertTrue(value(List.of(), IntervalKind.STUDENT).refused());
    }
}
