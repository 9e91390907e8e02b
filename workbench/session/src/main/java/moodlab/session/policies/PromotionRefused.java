package moodlab.session.policies;

/** A policy cannot be frozen, promoted or rolled back now; the message says why and what to do. */
public final class PromotionRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PromotionRefused(String message) {
        super(message);
    }
}
