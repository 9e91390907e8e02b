package moodlab.desktop.presenter;

import java.util.Optional;
import moodlab.domain.Observation;

/**
 * What is known of the face now.
 *
 * @param line for the person, in words
 * @param observation the last second; empty where there is no camera
 * @param warning what stays true of the camera, in words, such as that its file is damaged; empty where nothing is wrong
 */
public record PreviewState(Level level, String line, Optional<Observation> observation, String warning) {

    /** How good it is. */
    public enum Level {
        WAITING,
        SEEN,
        POOR,
        NO_FACE,
        LOST
    }

    /** Before the first frame. */
    public static PreviewState waiting() {
        return new PreviewState(Level.WAITING, "Waiting for the camera.", Optional.empty(), "");
    }
}
