package moodlab.store;

/** A backup could not be made or restored; the message says why and what to do. */
public final class BackupFailed extends RuntimeException {

    BackupFailed(String message, Throwable cause) {
        super(message, cause);
    }

    BackupFailed(String message) {
        this(message, null);
    }
}
