package moodlab.bandit.evaluation.intervals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import moodlab.bandit.evaluation.estimators.InverseProbabilityScore;
import moodlab.bandit.evaluation.estimators.Moments;
import moodlab.bandit.evaluation.estimators.Statistic;
import moodlab.bandit.evaluation.estimators.Term;
import moodlab.bandit.evaluation.estimators.UnitSums;
import org.junit.jupiter.api.Test;

class IntervalsTest {

    private static Statistic<Term> coins(long seed, int size) {
        SplittableRandom random = new SplittableRandom(seed);
        Statistic<Term> coins = new Statistic<>(new InverseProbabilityScore());
        for (int i = 0; i < size; i++) {
            coins.add(UnitSums.cell(i), Term.of(random.nextBoolean() ? 2 : 0, random.nextDouble()));
        }
        return coins;
    }

    @Test
    void theSameSeedGivesTheSameBootstrap() {
        UnitSums sums = coins(1, 300).sums();
        Interval first = new BootstrapInterval(0.95, 500, 7).of(sums);
        assertEquals(first, new BootstrapInterval(0.95, 500, 7).of(sums));
        Interval student = new StudentInterval(0.95).of(sums);
        assertEquals(student.low(), first.low(), 0.02);
        assertEquals(student.high(), first.high(), 0.02);
    }

    @Test
    void oneUnitGivesNoInterval() {
        Statistic<Term> one = new Statistic<>(new InverseProbabilityScore());
        one.add("P-01", Term.of(1, 1));
        one.add("P-01", Term.of(1, 0));
        assertEquals(
                Double.NEGATIVE_INFINITY,
                new StudentInterval(0.95).of(one.sums()).low());
        assertEquals(
                Double.POSITIVE_INFINITY,
                new BootstrapInterval(0.95, 10, 1).of(one.sums()).high());
    }

    @Test
    void alikeRoundsOfOneParticipantCountOnce() {
        Statistic<Term> few = new Statistic<>(new InverseProbabilityScore());
        Statistic<Term> many = new Statistic<>(new InverseProbabilityScore());
        for (int i = 0; i < 40; i++) {
            few.add("P-" + i, Term.of(1, i % 2));
            for (int copy = 0; copy < 10; copy++) {
                many.add("P-" + i, Term.of(1, i % 2));
            }
        }
        Interval once = new StudentInterval(0.95).of(few.sums());
        Interval tenTimes = new StudentInterval(0.95).of(many.sums());
        assertEquals(once.low(), tenTimes.low(), 1e-12);
        assertEquals(once.high(), tenTimes.high(), 1e-12);
    }

    @Test
    void mergedMomentsAreThoseOfAll() {
        Moments all = new Moments();
        Moments left = new Moments();
        Moments right = new Moments();
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 1000; i++) {
            double value = random.nextDouble() * 5;
            all.add(value);
            (i < 300 ? left : right).add(value);
        }
        left.merge(right);
        assertEquals(all.mean(), left.mean(), 1e-12);
        assertEquals(all.variance(), left.variance(), 1e-12);
    }

    @Test
    void aSequenceEndsWhereItsQuestionsTurn() {
        RoundEvidence<Term> evidence = new RoundEvidence<>(new InverseProbabilityScore());
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < 500; i++) {
            evidence.add(Term.of(random.nextInt(4) == 0 ? 4 : 0, random.nextDouble()));
        }
        Interval interval = evidence.sequence(0.95, 4);
        assertTrue(interval.covers(0.5), interval.toString());
        assertTrue(interval.high() - interval.low() < 0.5, interval.toString());
        for (double off : new double[] {-1e-6, 1e-6}) {
            assertEquals(off < 0, evidence.misses(interval.low() + off, 0.95, 4));
            assertEquals(off > 0, evidence.misses(interval.high() + off, 0.95, 4));
        }
    }

    /** 1,000 streams of 400 rounds whose policy learns: at most 5 % may ever lose the value; 2 % more is five errors. */
    @Test
    void sequencesMissSeldomOverAllTimesThoughThePolicyLearns() {
        int missed = 0;
        for (int seed = 0; seed < 1000; seed++) {
            missed += everMisses(seed) ? 1 : 0;
        }
        assertTrue(missed <= 70, missed + " of 1000");
    }

    /** Two arms with means 0.3 and 0.6, the valued policy even; the logger turns to the arm that paid more. */
    private static boolean everMisses(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        RoundEvidence<Term> evidence = new RoundEvidence<>(new InverseProbabilityScore());
        double[] paid = new double[2];
        for (int t = 0; t < 400; t++) {
            double first = paid[0] > paid[1] ? 0.9 : paid[0] < paid[1] ? 0.1 : 0.5;
            int arm = random.nextDouble() < first ? 0 : 1;
            double reward = random.nextDouble() < (arm == 0 ? 0.3 : 0.6) ? 1 : 0;
            paid[arm] += reward;
            evidence.add(Term.of(0.5 / (arm == 0 ? first : 1 - first), reward));
            if (evidence.misses(0.45, 0.95, 5)) {
                return true;
            }
        }
        return false;
    }
}
