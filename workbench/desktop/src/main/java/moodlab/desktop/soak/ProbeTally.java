package moodlab.desktop.soak;

import java.util.ArrayList;
import java.util.List;

/** How late the window's thread was, order by order; safe from any thread. */
public final class ProbeTally {

    /** Delays are counted by the millisecond up to here; later ones together. */
    private static final int COUNTED = 10_000;

    private final long[] counts = new long[COUNTED + 1];
    private final List<Delay> blocked = new ArrayList<>();
    private final List<Delay> apart = new ArrayList<>();
    private long probes;
    private double longest;
    private double longestOwn;

    /** @param aside whether the soak itself had the memory collected meanwhile */
    synchronized void add(Delay delay, boolean aside) {
        if (aside) {
            apart.add(delay);
            return;
        }
        probes++;
        counts[(int) Math.min(COUNTED, delay.millis())]++;
        longest = Math.max(longest, delay.millis());
        longestOwn = Math.max(longestOwn, delay.own());
        if (delay.millis() > EventProbe.LIMIT) {
            blocked.add(delay);
        }
    }

    public synchronized long probes() {
        return probes;
    }

    /** In milliseconds. */
    public synchronized double longest() {
        return longest;
    }

    /** In milliseconds, without the time in which the machine had no processor for the window's thread. */
    public synchronized double longestOwn() {
        return longestOwn;
    }

    /** In milliseconds, rounded up; such as the 0.99 quantile. */
    public synchronized int quantile(double share) {
        long wanted = (long) Math.ceil(share * probes);
        long sum = 0;
        for (int millis = 0; millis <= COUNTED; millis++) {
            sum += counts[millis];
            if (sum >= wanted && sum > 0) {
                return millis + 1;
            }
        }
        return 0;
    }

    /** Those later than {@link EventProbe#LIMIT}, in order. */
    public synchronized List<Delay> blocked() {
        return List.copyOf(blocked);
    }

    /** While the soak itself had the memory collected. */
    public synchronized List<Delay> apart() {
        return List.copyOf(apart);
    }
}
