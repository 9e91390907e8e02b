package moodlab.training;

import java.util.Objects;
import org.nd4j.linalg.schedule.ISchedule;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * A learning rate that falls from {@code first} to zero along half a cosine (Loshchilov and Hutter 2017) over
 * {@code iterations} steps, after a linear rise over the first {@code warmUp}. A class with a name, since a checkpoint
 * names it.
 */
public final class CosineSchedule implements ISchedule {

    private final double first;
    private final int iterations;
    private final int warmUp;

    public CosineSchedule(
            @JsonProperty("first") double first,
            @JsonProperty("iterations") int iterations,
            @JsonProperty("warmUp") int warmUp) {
        this.first = first;
        this.iterations = iterations;
        this.warmUp = warmUp;
    }

    @JsonProperty("first")
    double first() {
        return first;
    }

    @JsonProperty("iterations")
    int iterations() {
        return iterations;
    }

    @JsonProperty("warmUp")
    int warmUp() {
        return warmUp;
    }

    @Override
    public double valueAt(int iteration, int epoch) {
        double rise = Math.min(1, (iteration + 1.0) / (warmUp + 1.0));
        double done = Math.min(1, (double) iteration / iterations);
        return first * rise * 0.5 * (1 + Math.cos(Math.PI * done));
    }

    @Override
    public ISchedule clone() {
        return new CosineSchedule(first, iterations, warmUp);
    }

    /**
     * By value. The library lays out the state of the learning rule by which layers' rules are equal: were schedules compared
     * by identity, a network read back would take its state for another layout, and learn nonsense.
     */
    @Override
    public boolean equals(Object other) {
        return other instanceof CosineSchedule that
                && first == that.first
                && iterations == that.iterations
                && warmUp == that.warmUp;
    }

    @Override
    public int hashCode() {
        return Objects.hash(first, iterations, warmUp);
    }
}
