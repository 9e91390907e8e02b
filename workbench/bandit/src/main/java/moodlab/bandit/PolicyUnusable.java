package moodlab.bandit;

/** A policy cannot be built, resumed or asked as wanted; the message says why and what to do. */
public final class PolicyUnusable extends RuntimeException {

    public PolicyUnusable(String message) {
        super(message);
    }

    public PolicyUnusable(String message, Throwable cause) {
        super(message, cause);
    }
}
