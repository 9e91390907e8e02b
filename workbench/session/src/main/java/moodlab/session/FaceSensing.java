package moodlab.session;

import java.util.concurrent.atomic.AtomicLong;
import moodlab.domain.Camera;
import moodlab.domain.Frame;
import moodlab.domain.Reading;
import moodlab.domain.Shot;
import moodlab.domain.TimedReading;

/** Takes one picture after the other, reads it, and counts: the part that live and fast sensing share. */
final class FaceSensing {

    private final Camera camera;
    private final FaceReading reading;
    private final FrameWatcher watcher;
    private final AtomicLong frames = new AtomicLong();
    private final AtomicLong faces = new AtomicLong();
    private long lastNanos;

    FaceSensing(Camera camera, FaceReading reading, FrameWatcher watcher) {
        this.camera = camera;
        this.reading = reading;
        this.watcher = watcher;
    }

    /** The next reading; one without a picture has the time and the number of the last picture. */
    TimedReading next() {
        Shot shot = camera.next();
        Reading read = reading.read(shot);
        if (shot instanceof Frame frame) {
            lastNanos = frame.nanos();
            frames.incrementAndGet();
        }
        if (read instanceof Reading.Seen) {
            faces.incrementAndGet();
        }
        TimedReading timed = new TimedReading(Math.max(0, frames.get() - 1), lastNanos, read);
        watcher.seen(shot, timed);
        return timed;
    }

    /** Pictures read so far. */
    long frames() {
        return frames.get();
    }

    /** Those of them in which a face was seen. */
    long faces() {
        return faces.get();
    }
}
