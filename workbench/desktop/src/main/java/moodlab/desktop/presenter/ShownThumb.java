package moodlab.desktop.presenter;

import java.util.Optional;
import moodlab.domain.round.Thumb;

/**
 * The latest thumb as it is shown.
 *
 * @param sequence the round that it belongs to
 * @param undoSeconds for how long it can still be taken back; 0 where it cannot
 */
public record ShownThumb(int sequence, Optional<Thumb> thumb, Step step, double undoSeconds) {

    /** How far it has come. */
    public enum Step {
        NONE,
        WRITING,
        TAKEN,
        TAKING_BACK,
        TAKEN_BACK
    }

    static ShownThumb none() {
        return new ShownThumb(0, Optional.empty(), Step.NONE, 0);
    }

    ShownThumb step(Step next) {
        return new ShownThumb(sequence, thumb, next, undoSeconds);
    }

    ShownThumb secondsLeft(double seconds) {
        return new ShownThumb(sequence, thumb, step, seconds);
    }

    /** Whether it can be taken back now. */
    public boolean undoable() {
        return step == Step.TAKEN && undoSeconds > 0;
    }
}
