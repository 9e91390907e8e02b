package moodlab.domain;

/** A source of pictures: a webcam, a video file, a drawn face. Used by one thread at a time. */
public interface Camera extends AutoCloseable {

    /** Waits for the next picture (at the camera's own pace) and hands it out. */
    Shot next();

    @Override
    default void close() {}
}
