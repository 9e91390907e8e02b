package moodlab.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import moodlab.domain.Look;
import moodlab.domain.Reading;
import moodlab.domain.Sensor;
import moodlab.domain.TimedReading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the camera all the time on a thread of its own; a look hands out all readings since the last one.
 */
final class LiveSensor implements Sensor, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveSensor.class);
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final long PATIENCE_MILLIS = 3_000;
    private static final long PAUSE_WHEN_LOST_MILLIS = 200;

    private final FaceSensing sensing;
    private final Sampling sampling;
    private final List<TimedReading> unread = new ArrayList<>();
    private final Thread thread;
    private volatile boolean closed;

    LiveSensor(FaceSensing sensing, Sampling sampling) {
        this.sensing = sensing;
        this.sampling = sampling;
        this.thread = new Thread(this::run, "moodlab-sensing");
        this.thread.setDaemon(true);
        this.thread.start();
    }

    private void run() {
        while (!closed) {
            TimedReading reading = readOrSayWhyNot();
            synchronized (unread) {
                unread.add(reading);
                unread.notifyAll();
            }
            if (reading.reading() instanceof Reading.NoPicture) {
                sleep(PAUSE_WHEN_LOST_MILLIS);
            }
        }
    }

    /** A fault in one frame must not end the session's sight. */
    private TimedReading readOrSayWhyNot() {
        try {
            return sensing.next();
        } catch (RuntimeException e) {
            LOG.warn("a frame could not be read", e);
            return new TimedReading(-1, 0, new Reading.NoPicture("a frame could not be read: " + e.getMessage()));
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
        while (!spansASecond() && System.nanoTime() < deadline && !closed) {
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

    /**
     * Waits until the picture in progress has been read, however long that takes: the camera and the face finder are
     * closed next, and closing native code in the midst of its work ends the whole program.
     */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
