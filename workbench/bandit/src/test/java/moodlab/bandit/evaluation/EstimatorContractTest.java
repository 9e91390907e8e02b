package moodlab.bandit.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import moodlab.bandit.evaluation.estimators.DirectMethod;
import moodlab.bandit.evaluation.estimators.DoublyRobust;
import moodlab.bandit.evaluation.estimators.Estimator;
import moodlab.bandit.evaluation.estimators.Estimators;
import moodlab.bandit.evaluation.estimators.InverseProbabilityScore;
import moodlab.bandit.evaluation.estimators.RoundBlock;
import moodlab.bandit.evaluation.estimators.SelfNormalizedInverseProbabilityScore;
import moodlab.bandit.evaluation.estimators.Statistic;
import moodlab.bandit.evaluation.estimators.Term;
import moodlab.bandit.evaluation.estimators.Tuning;
import moodlab.bandit.evaluation.lists.ListEstimators;
import moodlab.bandit.evaluation.lists.ListTerm;
import moodlab.bandit.evaluation.log.Numbers;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One list of promises, kept by every estimator. */
class EstimatorContractTest {

    private static final double TINY = 1e-12;

    static Stream<Estimator<Term>> all() {
        return Estimators.with(Tuning.all()).stream();
    }

    private static double value(Estimator<Term> estimator, List<Term> terms) {
        Statistic<Term> statistic = new Statistic<>(estimator);
        for (int i = 0; i < terms.size(); i++) {
            statistic.add("P-" + i % 7, terms.get(i));
        }
        return statistic.value();
    }

    private static List<Term> random(long seed, int size) {
        SplittableRandom random = new SplittableRandom(seed);
        return Stream.generate(() -> new Term(
                        -2 * Math.log(1 - random.nextDouble()),
                        random.nextDouble(),
                        random.nextDouble(),
                        random.nextDouble(),
                        random.nextDouble() < 0.3))
                .limit(size)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("all")
    void mergingStatisticsEqualsOnePass(Estimator<Term> estimator) {
        List<ParityLog.Unit<Term>> rounds = ParityLog.terms();
        Statistic<Term> whole = new Statistic<>(estimator);
        Statistic<Term> first = new Statistic<>(estimator);
        Statistic<Term> second = new Statistic<>(estimator);
        for (int i = 0; i < rounds.size(); i++) {
            whole.add(rounds.get(i).unit(), rounds.get(i).round());
            (i % 3 == 0 ? first : second)
                    .add(rounds.get(i).unit(), rounds.get(i).round());
        }
        first.merge(second);
        assertEquals(whole.value(), first.value(), TINY);
        assertEquals(whole.rounds(), first.rounds());
        assertEquals(whole.sums().units(), first.sums().units());
    }

    @ParameterizedTest
    @MethodSource("all")
    void threadsGiveWhatOnePassGives(Estimator<Term> estimator) {
        RoundBlock block = ParityLog.rounds();
        Statistic<Term> whole = new Statistic<>(estimator);
        block.forEach(whole::add);
        block.forEach(whole::add);
        assertEquals(
                whole.value(),
                RoundBlock.sum(List.of(block, ParityLog.rounds()), estimator).value(),
                TINY);
    }

    @ParameterizedTest
    @MethodSource("all")
    void ofTheLoggingPolicyWithoutAModelIsTheMeanOfTheRewards(Estimator<Term> estimator) {
        List<Term> own = random(3, 200).stream()
                .map(term -> new Term(1, term.reward(), 0, 0, true))
                .toList();
        double mean = own.stream().mapToDouble(Term::reward).average().orElseThrow();
        if (!(estimator instanceof DirectMethod)
                && !estimator.name().equals("dros")) { // which shrinks a weight of 1 too: λ / (1 + λ)
            assertEquals(mean, value(estimator, own), TINY);
        }
    }

    @RepeatedTest(20)
    void snipsLiesWithinTheRewardsSeen(RepetitionInfo run) {
        List<Term> terms = random(run.getCurrentRepetition(), 50);
        double value = value(new SelfNormalizedInverseProbabilityScore(), terms);
        double least = terms.stream().mapToDouble(Term::reward).min().orElseThrow();
        double most = terms.stream().mapToDouble(Term::reward).max().orElseThrow();
        assertTrue(least <= value && value <= most, value + " in " + least + " … " + most);
    }

    @ParameterizedTest
    @MethodSource("all")
    void withAModelThatPredictsEveryRewardTheModelsEstimatorsAreTheDirectMethod(Estimator<Term> estimator) {
        List<Term> terms = random(5, 100).stream()
                .map(term -> new Term(term.weight(), term.reward(), term.reward(), term.expected(), term.sure()))
                .toList();
        if (estimator.traits().model()) {
            assertEquals(value(new DirectMethod(), terms), value(estimator, terms), TINY);
        }
    }

    @Test
    void doublyRobustWithoutAModelIsInverseProbabilityScore() {
        List<Term> terms = random(6, 100).stream()
                .map(term -> Term.of(term.weight(), term.reward()))
                .toList();
        assertEquals(value(new InverseProbabilityScore(), terms), value(new DoublyRobust(), terms), TINY);
    }

    @ParameterizedTest
    @MethodSource("all")
    void largerRewardsNeverMakeThePolicyWorse(Estimator<Term> estimator) {
        List<Term> terms = random(8, 100);
        double low =
                value(estimator, terms.stream().map(term -> term.rewarded(0)).toList());
        double high =
                value(estimator, terms.stream().map(term -> term.rewarded(1)).toList());
        double as = value(estimator, terms);
        assertTrue(low <= as && as <= high, low + " ≤ " + as + " ≤ " + high);
    }

    @Test
    void listsOfOneSongAreRoundsOfOneAction() {
        List<Term> terms = random(9, 60);
        double single = value(new DoublyRobust(), terms);
        double plain = value(new InverseProbabilityScore(), terms);
        for (Estimator<ListTerm> estimator : ListEstimators.all()) {
            Statistic<ListTerm> statistic = new Statistic<>(estimator);
            terms.forEach(term -> statistic.add(
                    "P",
                    new ListTerm(
                            Numbers.of(term.weight()),
                            Numbers.of(term.reward()),
                            Numbers.of(term.weight()),
                            Numbers.of(term.predicted()),
                            Numbers.of(term.expected()))));
            assertEquals(estimator.traits().model() ? single : plain, statistic.value(), TINY, estimator.name());
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void namesAreThoseThatAreListed(Estimator<Term> estimator) {
        assertTrue(Evaluation.names().contains(estimator.name()));
    }
}
