package moodlab.bandit.linear;

import java.util.List;
import java.util.Optional;
import moodlab.bandit.learner.LearnerUnusable;
import moodlab.domain.choice.Context;

/**
 * The columns of a model, which the first lesson's context settles: from then on every context must bring the same
 * features.
 */
public final class KnownColumns {

    private final double circumstances;
    private Optional<JointFeatures> known = Optional.empty();

    /**
     * Before the first lesson.
     *
     * @param circumstances scale of the columns made of the context's features; 0 leaves them out
     */
    public KnownColumns(double circumstances) {
        this.circumstances = circumstances;
    }

    /**
     * Those for such a context.
     *
     * @throws LearnerUnusable where others were learnt from
     */
    public JointFeatures fitting(Context context) {
        List<String> names = context.features().names();
        if (known.isEmpty()) {
            return JointFeatures.of(names, circumstances);
        }
        if (!known.get().contextNames().equals(names)) {
            throw new LearnerUnusable(LinearModel.otherFeatures(known.get().contextNames(), names));
        }
        return known.get();
    }

    /** As {@link #fitting}; they are settled then. */
    public JointFeatures settle(Context context) {
        JointFeatures features = fitting(context);
        known = Optional.of(features);
        return features;
    }

    /**
     * Settles them as they were saved.
     *
     * @param columns as they were then
     * @throws LearnerUnusable where this Moodlab makes others
     */
    public JointFeatures resume(List<String> contextNames, List<String> columns) {
        JointFeatures features = JointFeatures.of(contextNames, circumstances);
        if (!features.names().equals(columns)) {
            throw new LearnerUnusable(
                    "The policy's state has the columns " + columns + ", this Moodlab uses " + features.names()
                            + ": resume it with the version that saved it, or begin with an untaught policy.");
        }
        known = Optional.of(features);
        return features;
    }

    /** Whether there was a lesson. */
    public boolean areKnown() {
        return known.isPresent();
    }
}
