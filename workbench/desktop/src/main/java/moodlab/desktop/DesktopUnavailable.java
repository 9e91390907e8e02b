package moodlab.desktop;

/** The window cannot be shown; the message says why and what to do. */
public final class DesktopUnavailable extends RuntimeException {

    DesktopUnavailable(String message) {
        super(message);
    }

    DesktopUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
