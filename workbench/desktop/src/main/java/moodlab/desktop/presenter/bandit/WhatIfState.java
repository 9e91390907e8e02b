package moodlab.desktop.presenter.bandit;

import java.util.Optional;
import java.util.OptionalDouble;
import moodlab.session.policies.Valued;

/**
 * What the what-if panel shows.
 *
 * @param valued the last candidate that was valued; empty before the first
 * @param progress of one that is being valued, 0 … 1; empty while none is
 * @param sentence what went wrong; empty where nothing
 */
public record WhatIfState(Optional<Valued> valued, OptionalDouble progress, String sentence) {

    /** Nothing was asked. */
    public static WhatIfState first() {
        return new WhatIfState(Optional.empty(), OptionalDouble.empty(), "");
    }
}
