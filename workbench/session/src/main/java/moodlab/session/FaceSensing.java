package moodlab.session;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
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
    private final Consumer<String> warnings;
    private Optional<String> warned = Optional.empty();
    private long lastNanos;

    /** @param warnings is told, once, that pictures of the camera are missing */
    FaceSensing(Camera camera, FaceReading reading, FrameWatcher watcher, Consumer<String> warnings) {
        this.camera = camera;
        this.reading = reading;
        this.watcher = watcher;
        this.warnings = warnings;
    }

    /** The next reading; one without a picture has the time and the number of the last picture. */
    TimedReading next() {
        Shot shot = camera.next();
        warn();
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

    /** A file that begins anew at its end says the same at each end. */
    private void warn() {
        if (warned.isEmpty()) {
            warned = camera.damage();
            warned.ifPresent(warnings);
        }
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
