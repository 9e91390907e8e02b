package moodlab.desktop.presenter;

/**
 * What the camera page shows.
 *
 * @param running whether a camera is open or being opened
 * @param banner that there is no picture, why, and what to do; empty while there is one
 * @param facts the picture's size and rate, in words; empty where none came yet
 * @param preview what is read, with advice
 */
public record CameraState(boolean running, String banner, String facts, PreviewState preview) {

    /** Before a camera is opened. */
    public static CameraState idle() {
        return new CameraState(false, "", "", PreviewState.waiting());
    }

    CameraState with(PreviewState other) {
        return new CameraState(running, banner, facts, other);
    }

    CameraState banner(String other) {
        return new CameraState(running, other, facts, preview);
    }

    CameraState facts(String other) {
        return new CameraState(running, banner, other, preview);
    }
}
