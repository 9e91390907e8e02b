package moodlab.emotion.time;

import moodlab.domain.Affect;

/**
 * Finds the seconds at which valence or arousal has changed for longer than a moment: a {@link SelfStartingCusum} on
 * each, started anew after each change. It is fed with means of single seconds, not with smoothed ones, whose neighbours
 * resemble each other too much.
 */
public final class ChangePoints {

    private final SelfStartingCusum valence;
    private final SelfStartingCusum arousal;

    public ChangePoints(ChangeSettings settings) {
        this.valence = new SelfStartingCusum(settings);
        this.arousal = new SelfStartingCusum(settings);
    }

    /** Takes the next second that was read; seconds that were not are left out. Whether a change is found at it. */
    public boolean add(Affect second) {
        boolean byValence = valence.add(second.valence());
        boolean byArousal = arousal.add(second.arousal());
        boolean changed = byValence || byArousal;
        if (changed) {
            valence.restart();
            arousal.restart();
            valence.add(second.valence());
            arousal.add(second.arousal());
        }
        return changed;
    }
}
