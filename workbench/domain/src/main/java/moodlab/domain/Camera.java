package moodlab.domain;

import java.util.Optional;

/** A source of pictures: a webcam, a video file, a drawn face. Used by one thread at a time. */
public interface Camera extends AutoCloseable {

    /** Waits for the next picture (at the camera's own pace) and hands it out. */
    Shot next();

    /** A sentence for a person, once it is known that pictures were missing: a file cut short or damaged. */
    default Optional<String> damage() {
        return Optional.empty();
    }

    @Override
    default void close() {}
}
