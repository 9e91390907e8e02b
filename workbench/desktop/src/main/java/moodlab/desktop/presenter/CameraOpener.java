package moodlab.desktop.presenter;

/** Opens a camera to look through, without a session. */
@FunctionalInterface
public interface CameraOpener {

    /**
     * May take seconds.
     *
     * @param camera as a session's settings name it
     * @param eye is shown every frame until the camera is closed
     * @throws RuntimeException whose message is a sentence for a person, where it cannot be opened
     */
    OpenCamera open(String camera, Eye eye);
}
