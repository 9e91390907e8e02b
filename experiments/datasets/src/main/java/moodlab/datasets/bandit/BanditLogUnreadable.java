package moodlab.datasets.bandit;

/** A bandit's log could not be read; the message says where it is wrong and what to do. */
public final class BanditLogUnreadable extends RuntimeException {

    BanditLogUnreadable(String message) {
        super(message);
    }

    BanditLogUnreadable(String message, Throwable cause) {
        super(message, cause);
    }
}
