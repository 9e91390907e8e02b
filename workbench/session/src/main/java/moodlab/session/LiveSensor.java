package moodlab.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import moodlab.domain.Look;
import moodlab.domain.Sensor;
import moodlab.domain.TimedReading;

/**
 * Reads the camera all the time on a thread of its own; a look hands out all readings since the last one.
 */
final class LiveSensor implements Sensor, AutoCloseable {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final long PATIENCE_MILLIS = 3_000;

    private final Sampling sampling;
    private final List<TimedReading> unread = new ArrayList<>();
    private final SensingThread thread;

    LiveSensor(FaceSensing sensing, Sampling sampling) {
        this.sampling = sampling;
        thread = new SensingThread(sensing, this::take);
    }

    private void take(TimedReading reading) {
        synchronized (unread) {
            unread.add(reading);
            unread.notifyAll();
        }
    }

    @Override
    public Look look() {
        synchronized (unread) {
            waitForASecond();
            return takeAll();
        }
    }

    @Override
    public Look rest() {
        synchronized (unread) {
            return takeAll();
        }
    }

    private Look takeAll() {
        List<TimedReading> all = List.copyOf(unread);
        unread.clear();
        return sampling.look(all);
    }

    private void waitForASecond() {
        long deadline = System.nanoTime() + Duration.ofMillis(PATIENCE_MILLIS).toNanos();
        while (!spansASecond() && System.nanoTime() < deadline && !thread.isClosed()) {
            try {
                unread.wait(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private boolean spansASecond() {
        return !unread.isEmpty()
                && unread.get(unread.size() - 1).nanos() - unread.get(0).nanos() >= SECOND;
    }

    /** Waits until the picture in progress has been read. */
    @Override
    public void close() {
        thread.close();
    }
}
