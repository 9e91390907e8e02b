package moodlab.training;

import java.util.List;
import java.util.SplittableRandom;
import moodlab.gradients.Trunk;

/**
 * All numbers of a run: the network's, what the learning rule remembers of them, and their moving average, which is what is
 * shipped (Polyak and Juditsky 1992). Arrays are worked on in place by the run alone.
 */
final class Weights {

    private final float[] numbers;
    private final float[] velocity;
    private final float[] average;
    private final float[] statistics;
    private long steps;

    private Weights(float[] numbers, float[] velocity, float[] average, float[] statistics, long steps) {
        this.numbers = numbers;
        this.velocity = velocity;
        this.average = average;
        this.statistics = statistics;
        this.steps = steps;
    }

    /** Read back from a checkpoint. */
    static Weights of(List<float[]> arrays, long steps) {
        return new Weights(arrays.get(0), arrays.get(1), arrays.get(2), arrays.get(3), steps);
    }

    /** Beginning with a network's numbers and running statistics. */
    static Weights from(float[] numbers, float[] statistics) {
        return new Weights(numbers.clone(), new float[numbers.length], numbers.clone(), statistics.clone(), 0);
    }

    /**
     * At random: convolutions by He et al. (2015), heads near zero, normalisations as if they were not there.
     *
     * @param network which numbers there are
     */
    static Weights random(Network network, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] numbers = new float[network.size()];
        int at = 0;
        for (Trunk.Slot slot : network.slots()) {
            for (int i = 0; i < slot.size(); i++) {
                numbers[at + i] =
                        (float) (network.firstDeviation(slot) * random.nextGaussian() + network.firstMean(slot));
            }
            at += slot.size();
        }
        float[] statistics = new float[Trunk.total(network.statisticSlots())];
        at = 0;
        for (Trunk.Slot slot : network.statisticSlots()) {
            java.util.Arrays.fill(statistics, at, at + slot.size(), slot.name().endsWith("_var") ? 1 : 0);
            at += slot.size();
        }
        return from(numbers, statistics);
    }

    float[] numbers() {
        return numbers;
    }

    /** The moving average of {@link #numbers}. */
    float[] average() {
        return average;
    }

    /** The moving average of the batches' means and variances. */
    float[] statistics() {
        return statistics;
    }

    List<float[]> arrays() {
        return List.of(numbers, velocity, average, statistics);
    }

    long steps() {
        return steps;
    }

    /**
     * One step of stochastic gradient descent with Nesterov's momentum (Sutskever et al. 2013), then of the averages.
     *
     * @param gradient by each number
     * @param rule how
     * @param decayed whether a number is pulled towards zero
     */
    void step(float[] gradient, Rule rule, boolean[] decayed) {
        for (int i = 0; i < numbers.length; i++) {
            double g = gradient[i] + (decayed[i] ? rule.decay() * numbers[i] : 0);
            double v = rule.momentum() * velocity[i] + g;
            velocity[i] = (float) v;
            numbers[i] -= (float) (rule.rate() * (g + rule.momentum() * v));
        }
        steps++;
        float keep = (float) keep(rule);
        for (int i = 0; i < numbers.length; i++) {
            average[i] += (1 - keep) * (numbers[i] - average[i]);
        }
    }

    /** Takes a batch's means and variances into their average. */
    void observe(float[] batch, Rule rule) {
        float keep = (float) keep(rule);
        for (int i = 0; i < batch.length; i++) {
            statistics[i] += (1 - keep) * (batch[i] - statistics[i]);
        }
    }

    /** Short at first, so that the random beginning is soon forgotten. */
    private double keep(Rule rule) {
        return Math.min(rule.average(), (1.0 + steps) / (10.0 + steps));
    }

    /**
     * @param rate of learning
     * @param momentum 0 … 1
     * @param decay pull towards zero, of weights, times the rate
     * @param average how much of the moving averages stays at each step
     */
    record Rule(double rate, double momentum, double decay, double average) {}
}
