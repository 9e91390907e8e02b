package moodlab.store;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import moodlab.domain.Affect;
import moodlab.domain.Moment;
import moodlab.domain.choice.PolicyState;
import moodlab.domain.round.Reward;
import moodlab.domain.round.Thumb;
import moodlab.domain.song.Exposure;

/**
 * A line of the log that is no decision. What does not belong to its kind is empty.
 *
 * @param order its place in the log, decisions counted too, from 1
 * @param sequence the round in which it happened; empty for what concerns the session, its recording or its clock
 * @param position picked, or played
 * @param undone the round whose thumb was taken back
 * @param note why a song could not be played or a policy was refitted, or what was said of a recording; else empty
 * @param felt what the listener reported of its mood
 * @param seen what the camera's reading said at that moment
 * @param jumped by how much the wall clock went ahead of the monotonic clock since the session's entry before;
 *     negative where it was set back
 */
public record LoggedEvent(
        long order,
        String session,
        OptionalInt sequence,
        Moment at,
        Kind kind,
        OptionalInt position,
        Optional<Thumb> thumb,
        OptionalInt undone,
        Optional<Exposure> exposure,
        String note,
        Optional<Reward> reward,
        Optional<PolicyState.Stamp> policy,
        Optional<Affect> felt,
        Optional<Affect> seen,
        Optional<Duration> jumped) {

    /** What happened. */
    public enum Kind {
        OPENED,
        PICKED,
        THUMBED,
        UNDONE,
        FINISHED,
        REPORTED,
        NEXT,
        LEAVE,
        HEARD,
        SETTLED,
        LEARNED,
        REFITTED,
        CONSENTED,
        RECORDING_ENDED,
        RECORDING_DELETED,
        RESUMED,
        ABANDONED,
        CLOCK_JUMPED,
        CLOSED;

        /** As the log has it: lower case. */
        public String label() {
            return Row.label(this);
        }
    }

    /** The same with that note. */
    LoggedEvent noted(String words) {
        return new LoggedEvent(
                order, session, sequence, at, kind, position, thumb, undone, exposure, words, reward, policy, felt,
                seen, jumped);
    }
}
