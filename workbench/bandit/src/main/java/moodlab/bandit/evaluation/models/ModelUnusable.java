package moodlab.bandit.evaluation.models;

/** A reward model cannot be fitted to this log; the message says why and what to do. */
public final class ModelUnusable extends RuntimeException {

    ModelUnusable(String message) {
        super(message);
    }
}
