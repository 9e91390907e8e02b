package moodlab.desktop.soak;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.swing.SwingUtilities;

/**
 * Posts an order to the window's thread every 20 ms and measures how late it is run. One order at a time: the next is
 * posted when the one before has been run, so that a delay is counted once.
 */
public final class EventProbe implements AutoCloseable {

    /** What counts as a blocked window, in milliseconds. */
    public static final double LIMIT = 200;

    private static final long STEP_MILLIS = 20;
    private static final long LOOK_AFTER_MILLIS = 100;
    private static final int FRAMES = 4;
    private static final double MILLION = 1e6;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final ProbeTally tally = new ProbeTally();
    private final long began = System.nanoTime();
    private final Thread watcher = new Thread(this::watch, "moodlab-probe");
    private volatile Thread window;
    private RunQueue queue = new RunQueue(Optional.empty());
    private volatile boolean aside;
    private volatile boolean over;

    /** Begins at once. */
    public EventProbe() {
        watcher.setDaemon(true);
        watcher.start();
    }

    /** What was measured so far. */
    public ProbeTally tally() {
        return tally;
    }

    /** From now on delays are counted apart: the soak itself has the memory collected; or they are counted again. */
    public void aside(boolean now) {
        aside = now;
    }

    private void watch() {
        try {
            SwingUtilities.invokeLater(() -> window = Thread.currentThread());
            while (!over) {
                double overslept = sleep();
                if (queue.file().isEmpty()) {
                    queue = RunQueue.ofTheWindow();
                }
                if (window != null) {
                    probe(overslept);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Gives by how many milliseconds it was longer than asked for. */
    private static double sleep() throws InterruptedException {
        long from = System.nanoTime();
        Thread.sleep(STEP_MILLIS);
        return (System.nanoTime() - from) / MILLION - STEP_MILLIS;
    }

    private void probe(double overslept) throws InterruptedException {
        CountDownLatch run = new CountDownLatch(1);
        long[] at = new long[1];
        boolean apart = aside;
        long collected = collected();
        long busy = threads.getThreadCpuTime(window.getId());
        double queued = queue.waited();
        long posted = System.nanoTime();
        SwingUtilities.invokeLater(() -> {
            at[0] = System.nanoTime();
            run.countDown();
        });
        String where = "";
        double late = overslept;
        long asked = posted;
        while (!run.await(LOOK_AFTER_MILLIS, TimeUnit.MILLISECONDS)) {
            long now = System.nanoTime();
            late = Math.max(late, (now - asked) / MILLION - LOOK_AFTER_MILLIS);
            asked = now;
            where = where.isEmpty() ? stack() : where;
        }
        double millis = (at[0] - posted) / MILLION;
        double used = (threads.getThreadCpuTime(window.getId()) - busy) / MILLION;
        double had = queue.waited() - queued;
        double second = (posted - began) / 1e9;
        tally.add(new Delay(second, millis, used, had, late, collected() - collected, where), apart || aside);
    }

    private String stack() {
        return Arrays.stream(window.getStackTrace())
                .limit(FRAMES)
                .map(frame -> frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber())
                .collect(Collectors.joining(" < "));
    }

    private static long collected() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum();
    }

    @Override
    public void close() {
        over = true;
    }
}
