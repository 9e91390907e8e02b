package moodlab.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import moodlab.bandit.evaluation.estimators.DoublyRobust;
import moodlab.bandit.evaluation.estimators.Estimator;
import moodlab.bandit.evaluation.estimators.Estimators;
import moodlab.bandit.evaluation.estimators.InverseProbabilityScore;
import moodlab.bandit.evaluation.estimators.RoundBlock;
import moodlab.bandit.evaluation.estimators.Statistic;
import moodlab.bandit.evaluation.estimators.Term;
import moodlab.bandit.evaluation.estimators.Tuning;
import moodlab.bandit.evaluation.estimators.UnitSums;

/**
 * One million rounds with thirty actions, streamed through blocks of 4,096: IPS and DR with given predictions, beside loops
 * over the same numbers as one would first write them.
 */
final class EvaluationRaces {

    private static final int ACTIONS = 30;
    private static final int BLOCK = 4096;

    /** More than fits a processor's cache, gone through as often as makes a million rounds. */
    private static final int BLOCKS = 49;

    private static final int PASSES = 5;

    private final List<RoundBlock> blocks = new ArrayList<>();
    private final List<double[]> policies = new ArrayList<>();
    private final List<double[]> predictions = new ArrayList<>();
    private final List<RoundBlock.Played> played = new ArrayList<>();

    /** Draws the rounds. */
    List<Race> all() {
        SplittableRandom random = new SplittableRandom(1);
        for (int block = 0; block < BLOCKS; block++) {
            RoundBlock next = new RoundBlock(BLOCK, ACTIONS, true);
            for (int i = 0; i < BLOCK; i++) {
                add(next, random);
            }
            blocks.add(next);
        }
        Estimators.with(Tuning.all()).forEach(this::sum); // what is compiled must serve them all
        return List.of(
                new Race(
                        "IPS, 1,003,520 rounds × 30",
                        0,
                        () -> sum(new InverseProbabilityScore()),
                        Optional.of(this::ips)),
                new Race("DR, 1,003,520 rounds × 30", 0, () -> sum(new DoublyRobust()), Optional.of(this::dr)));
    }

    private void add(RoundBlock block, SplittableRandom random) {
        double[] policy = random.doubles(ACTIONS).toArray();
        double sum = 0;
        for (double each : policy) {
            sum += each;
        }
        for (int a = 0; a < ACTIONS; a++) {
            policy[a] /= sum;
        }
        double[] predicted = random.doubles(ACTIONS).toArray();
        RoundBlock.Played one = new RoundBlock.Played(
                UnitSums.cell(played.size()), random.nextInt(ACTIONS), 1.0 / ACTIONS, random.nextInt(2));
        block.add(one, policy, predicted);
        policies.add(policy);
        predictions.add(predicted);
        played.add(one);
    }

    private double sum(Estimator<Term> estimator) {
        Statistic<Term> statistic = new Statistic<>(estimator);
        for (int pass = 0; pass < PASSES; pass++) {
            for (RoundBlock block : blocks) {
                block.addTo(statistic);
            }
        }
        return statistic.value();
    }

    private double ips() {
        double sum = 0;
        for (int pass = 0; pass < PASSES; pass++) {
            for (int i = 0; i < played.size(); i++) {
                RoundBlock.Played one = played.get(i);
                sum += policies.get(i)[one.action()] / one.propensity() * one.reward();
            }
        }
        return sum / PASSES / played.size();
    }

    private double dr() {
        double sum = 0;
        for (int pass = 0; pass < PASSES; pass++) {
            for (int i = 0; i < played.size(); i++) {
                RoundBlock.Played one = played.get(i);
                double[] policy = policies.get(i);
                double[] predicted = predictions.get(i);
                for (int a = 0; a < ACTIONS; a++) {
                    sum += policy[a] * predicted[a];
                }
                sum += policy[one.action()] / one.propensity() * (one.reward() - predicted[one.action()]);
            }
        }
        return sum / PASSES / played.size();
    }
}
