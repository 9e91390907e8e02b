package moodlab.session;

import java.util.function.Consumer;
import moodlab.domain.Reading;
import moodlab.domain.TimedReading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the camera all the time on a thread of its own. */
final class SensingThread implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SensingThread.class);
    private static final long PAUSE_WHEN_LOST_MILLIS = 200;

    private final FaceSensing sensing;
    private final Consumer<TimedReading> taker;
    private final Thread thread;
    private volatile boolean closed;

    /** @param taker is handed every reading on the sensing thread */
    SensingThread(FaceSensing sensing, Consumer<TimedReading> taker) {
        this.sensing = sensing;
        this.taker = taker;
        this.thread = new Thread(this::run, "moodlab-sensing");
        this.thread.setDaemon(true);
        this.thread.start();
    }

    private void run() {
        while (!closed) {
            TimedReading reading = readOrSayWhyNot();
            taker.accept(reading);
            if (reading.reading() instanceof Reading.NoPicture) {
                pause();
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

    private static void pause() {
        try {
            Thread.sleep(PAUSE_WHEN_LOST_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isClosed() {
        return closed;
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
}
