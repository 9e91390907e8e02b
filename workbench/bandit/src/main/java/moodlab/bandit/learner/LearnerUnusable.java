package moodlab.bandit.learner;

/** A learner cannot go on as wanted; the message says why and what to do. */
public final class LearnerUnusable extends RuntimeException {

    public LearnerUnusable(String message) {
        super(message);
    }
}
