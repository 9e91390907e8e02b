package moodlab.session.policies;

/** A policy cannot be frozen, promoted or rolled back now; the message says why and what to do. */
public final class PromotionRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message a sentence with what to do */
    public PromotionRefused(String message) {
        super(message);
    }
}
