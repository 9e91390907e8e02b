package moodlab.store;

/** An export could not be written; the message says why and what to do. */
public final class ExportFailed extends RuntimeException {

    ExportFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
