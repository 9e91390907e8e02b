package moodlab.bandit.evaluation;

import java.util.OptionalDouble;
import moodlab.bandit.evaluation.estimators.Term;
import moodlab.bandit.evaluation.estimators.UnitSums;
import moodlab.bandit.evaluation.lists.ListTerm;
import moodlab.bandit.evaluation.log.Numbers;
import moodlab.bandit.evaluation.log.Trial;
import moodlab.bandit.lists.PlackettLuce;

/** Makes of a logged round what estimators ask for. */
final class Terms {

    private Terms() {}

    /** The participant; where nobody is named, a cell. */
    static String unit(Trial trial) {
        String participant = trial.place().participant();
        return participant.isEmpty() ? UnitSums.cell(trial.place().row()) : participant;
    }

    /** What position 1 says; a missing reward counts 0. */
    static Term single(Trial trial, double[] policy, double[] predicted) {
        Trial.Drawn drawn = trial.drawn(1);
        double chosen = policy[drawn.candidate()];
        double reward = trial.reward().orElse(0);
        double weight = chosen / drawn.propensity();
        if (predicted.length == 0) {
            return new Term(weight, reward, Double.NaN, Double.NaN, chosen == 1);
        }
        return new Term(weight, reward, predicted[drawn.candidate()], dot(policy, predicted), chosen == 1);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /**
     * What the whole list says.
     *
     * @param expected of each candidate when picked: a model's prediction; none without a model
     */
    static ListTerm list(Trial trial, double[] policy, double[] expected) {
        int[] drawn = trial.list().stream().mapToInt(Trial.Drawn::candidate).toArray();
        double[] conditionals = PlackettLuce.of(policy).conditionals(drawn);
        double[] ratios = new double[drawn.length];
        double[] rewards = new double[drawn.length];
        for (int i = 0; i < drawn.length; i++) {
            ratios[i] = conditionals[i] / trial.drawn(i + 1).propensity();
        }
        int earning =
                Math.max(1, trial.played()); // where nothing played, a worst case may still ask what a reward would do
        rewards[earning - 1] = trial.reward().orElse(0);
        return new ListTerm(
                Numbers.of(ratios),
                Numbers.of(rewards),
                marginals(trial, policy),
                expected.length == 0 ? Numbers.NONE : taken(drawn, expected),
                expected.length == 0 ? Numbers.NONE : averages(policy, expected, drawn));
    }

    /** Only at the position that has a reward: nobody asks for the others. */
    private static Numbers marginals(Trial trial, double[] policy) {
        OptionalDouble reward = trial.reward();
        int position = trial.played();
        double[] logged = trial.probabilities().toArray();
        if (position == 0
                || reward.isEmpty()
                || logged.length != policy.length
                || !PlackettLuce.of(policy).isEnumerable(position)) {
            return Numbers.NONE;
        }
        double[] ratios = new double[trial.list().size()];
        int song = trial.drawn(position).candidate();
        ratios[position - 1] = PlackettLuce.of(policy).marginal(song, position)
                / PlackettLuce.of(logged).marginal(song, position);
        return Numbers.of(ratios);
    }

    private static Numbers taken(int[] drawn, double[] expected) {
        double[] taken = new double[drawn.length];
        for (int i = 0; i < drawn.length; i++) {
            taken[i] = expected[drawn[i]];
        }
        return Numbers.of(taken);
    }

    /** Σ π(a | what came before) Q̂(a) at each position. */
    private static Numbers averages(double[] policy, double[] expected, int[] drawn) {
        double[] left = policy.clone();
        double[] averages = new double[drawn.length];
        for (int position = 0; position < drawn.length; position++) {
            double mass = 0;
            double sum = 0;
            for (int i = 0; i < left.length; i++) {
                mass += left[i];
                sum += left[i] * expected[i];
            }
            averages[position] = mass > 0 ? sum / mass : 0;
            left[drawn[position]] = 0;
        }
        return Numbers.of(averages);
    }
}
