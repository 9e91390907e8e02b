package moodlab.music;

/** There is no sound device, it is taken, or it has gone. */
final class LineLost extends Exception {

    LineLost(String message) {
        super(message);
    }

    LineLost(String message, Throwable cause) {
        super(message, cause);
    }
}
