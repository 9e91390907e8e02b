package moodlab.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import moodlab.bandit.evaluation.estimators.DoublyRobust;
import moodlab.bandit.evaluation.estimators.Estimator;
import moodlab.bandit.evaluation.estimators.Estimators;
import moodlab.bandit.evaluation.estimators.InverseProbabilityScore;
import moodlab.bandit.evaluation.estimators.RoundBlock;
import moodlab.bandit.evaluation.estimators.Statistic;
import moodlab.bandit.evaluation.estimators.Term;
import moodlab.bandit.evaluation.estimators.Tuning;
import moodlab.bandit.evaluation.estimators.UnitSums;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One million rounds with thirty actions: IPS and DR with given predictions, on one thread and on all, beside a plain loop.
 * The rounds lie in memory, as they do where NumPy is timed; each method sums them anew. Run with {@code -prof gc} for what is
 * allocated.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class OffPolicyBenchmark {

    private static final int ROUNDS = 1_000_000;
    private static final int ACTIONS = 30;
    private static final int BLOCK = 4096;

    private final List<RoundBlock> blocks = new ArrayList<>();

    /** Draws the rounds; every estimator sees some, as when all are asked for: what is compiled must serve them all. */
    @Setup
    public void draw() {
        SplittableRandom random = new SplittableRandom(1);
        double[] policy = new double[ACTIONS];
        double[] predicted = new double[ACTIONS];
        RoundBlock block = new RoundBlock(BLOCK, ACTIONS, true);
        for (int i = 0; i < ROUNDS; i++) {
            double sum = 0;
            for (int a = 0; a < ACTIONS; a++) {
                policy[a] = random.nextDouble();
                predicted[a] = random.nextDouble();
                sum += policy[a];
            }
            for (int a = 0; a < ACTIONS; a++) {
                policy[a] /= sum;
            }
            int action = random.nextInt(ACTIONS);
            double reward = random.nextInt(2);
            block.add(new RoundBlock.Played(UnitSums.cell(i), action, 1.0 / ACTIONS, reward), policy, predicted);
            if (block.size() == BLOCK || i == ROUNDS - 1) {
                blocks.add(block);
                block = new RoundBlock(BLOCK, ACTIONS, true);
            }
        }
        Estimators.with(Tuning.all()).forEach(this::onOneThread);
    }

    /** IPS on one thread. */
    @Benchmark
    public double ips() {
        return onOneThread(new InverseProbabilityScore());
    }

    /** DR on one thread. */
    @Benchmark
    public double dr() {
        return onOneThread(new DoublyRobust());
    }

    /** IPS on all cores. */
    @Benchmark
    public double ipsInThreads() {
        return RoundBlock.sum(blocks, new InverseProbabilityScore()).value();
    }

    /** DR on all cores. */
    @Benchmark
    public double drInThreads() {
        return RoundBlock.sum(blocks, new DoublyRobust()).value();
    }

    private double onOneThread(Estimator<Term> estimator) {
        Statistic<Term> statistic = new Statistic<>(estimator);
        for (RoundBlock block : blocks) {
            block.addTo(statistic);
        }
        return statistic.value();
    }
}
