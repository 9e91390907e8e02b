package moodlab.session;

import moodlab.domain.Shot;
import moodlab.domain.TimedReading;

/** Is shown every frame with its reading, as for a preview. Called on the sensing thread: it must not block. */
@FunctionalInterface
public interface FrameWatcher {

    void seen(Shot shot, TimedReading reading);

    /** Looks away. */
    static FrameWatcher none() {
        return (shot, reading) -> {};
    }
}
