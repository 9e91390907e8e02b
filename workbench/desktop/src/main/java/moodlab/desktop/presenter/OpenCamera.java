package moodlab.desktop.presenter;

/** A camera that is being looked through. */
@FunctionalInterface
public interface OpenCamera extends AutoCloseable {

    /** Waits for the picture in progress and lets the camera go. */
    @Override
    void close();
}
