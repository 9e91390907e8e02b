package moodlab.cli;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * Two ways to do the same, timed in turns, so that whatever else the machine does meets both alike. What counts is the
 * time that the one thread was at work, not the time that others held the processor.
 *
 * @param songs that one turn weighs; 0 where it weighs none
 * @param plain empty where there is nothing to hold it against
 */
record Race(String what, int songs, DoubleSupplier ours, Optional<DoubleSupplier> plain) {

    private static final int LEAST_TURNS = 11;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /**
     * Medians in microseconds.
     *
     * @param plain not a number where there was none
     */
    record Result(String what, int songs, double ours, Double plain) {}

    /** Warms up as long as it times. */
    Result run(double seconds) {
        turns(seconds, new ArrayList<>(), new ArrayList<>());
        List<Double> first = new ArrayList<>();
        List<Double> second = new ArrayList<>();
        turns(seconds, first, second);
        return new Result(what, songs, median(first), plain.isPresent() ? median(second) : Double.NaN);
    }

    private void turns(double seconds, List<Double> first, List<Double> second) {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        while (System.nanoTime() < end || first.size() < LEAST_TURNS) {
            first.add(micros(ours));
            plain.ifPresent(other -> second.add(micros(other)));
        }
    }

    /** The answer is looked at, so that no compiler may leave the work out. */
    private static double micros(DoubleSupplier work) {
        long start = THREADS.getCurrentThreadCpuTime();
        double answer = work.getAsDouble();
        long end = THREADS.getCurrentThreadCpuTime();
        if (Double.isNaN(answer)) {
            throw new IllegalStateException("the work gave no number");
        }
        return (end - start) / 1e3;
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }
}
