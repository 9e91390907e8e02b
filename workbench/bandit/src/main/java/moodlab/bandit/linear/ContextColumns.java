package moodlab.bandit.linear;

import java.util.ArrayList;
import java.util.List;
import moodlab.domain.Affect;
import moodlab.domain.choice.Context;
import moodlab.domain.choice.Strategy;

/**
 * A context as a vector, for policies with a regression for each song: a constant, mood and target in units of a
 * quadrant's centre, the strategy, and the context's own features, scaled as in {@link JointFeatures}.
 */
final class ContextColumns {

    private static final List<String> OWN =
            List.of("one", "mood_valence", "mood_arousal", "target_valence", "target_arousal", "lift");
    private static final double UNIT = 2;

    private ContextColumns() {}

    /**
     * The columns' names.
     *
     * @param circumstances scale of the context's own features; 0 leaves them out
     */
    static List<String> names(List<String> contextNames, double circumstances) {
        List<String> names = new ArrayList<>(OWN);
        if (circumstances > 0) {
            names.addAll(contextNames);
        }
        return List.copyOf(names);
    }

    /** The columns' values. */
    static double[] of(Context context, double circumstances) {
        Affect mood = context.observation().affect();
        double[] x =
                new double[OWN.size() + (circumstances > 0 ? context.features().size() : 0)];
        x[0] = 1;
        x[1] = UNIT * mood.valence();
        x[2] = UNIT * mood.arousal();
        x[3] = UNIT * context.target().valence();
        x[4] = UNIT * context.target().arousal();
        x[5] = context.strategy().strategy() == Strategy.LIFT ? 1 : 0;
        for (int i = OWN.size(); i < x.length; i++) {
            x[i] = circumstances * context.features().value(i - OWN.size());
        }
        return x;
    }

    /** The first three alone: a song's own part of a hybrid model. */
    static double[] mood(Context context) {
        Affect mood = context.observation().affect();
        return new double[] {1, UNIT * mood.valence(), UNIT * mood.arousal()};
    }
}
