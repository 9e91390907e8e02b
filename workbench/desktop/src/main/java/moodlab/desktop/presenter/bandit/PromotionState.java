package moodlab.desktop.presenter.bandit;

import java.util.Optional;
import moodlab.session.policies.PromotionStatus;

/**
 * What the promotion panel shows.
 *
 * @param status empty before it was read
 * @param busy whether something is being done
 * @param sentence what was done, or what went wrong
 * @param wrong whether that is a refusal or a fault
 */
public record PromotionState(Optional<PromotionStatus> status, boolean busy, String sentence, boolean wrong) {

    /** Nothing was read. */
    public static PromotionState first() {
        return new PromotionState(Optional.empty(), false, "", false);
    }
}
