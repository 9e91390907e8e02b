package moodlab.domain.round;

import java.util.List;
import moodlab.domain.Moment;
import moodlab.domain.Sample;
import moodlab.domain.TimedReading;
import moodlab.domain.choice.PolicyState;
import moodlab.domain.song.Exposure;

/** What a session writes down, in the order in which it happened. */
public sealed interface LogEntry
        permits Decision,
                LogEntry.Opened,
                LogEntry.Readings,
                LogEntry.Answered,
                LogEntry.Heard,
                LogEntry.Settled,
                LogEntry.Learned,
                LogEntry.Refitted,
                LogEntry.Recorded,
                LogEntry.Resumed,
                LogEntry.Abandoned,
                LogEntry.Closed {

    String session();

    /**
     * A session began.
     *
     * @param settings all of its settings as JSON
     */
    record Opened(String session, String participant, Moment at, String settings) implements LogEntry {}

    /** The readings that were made before a round's decision, and the seconds that came to their end among them. */
    record Readings(String session, int sequence, List<TimedReading> readings, List<Sample> samples)
            implements LogEntry {
        public Readings {
            readings = List.copyOf(readings);
            samples = List.copyOf(samples);
        }
    }

    /** The listener did something in that round; an undo names the round that it belongs to in itself. */
    record Answered(String session, int sequence, Moment at, Feedback feedback) implements LogEntry {}

    /**
     * A round's song stopped.
     *
     * @param played the position that played, from 1; 0 where none did
     * @param note empty, or why the song could not be played
     */
    record Heard(String session, int sequence, Moment at, int played, Exposure exposure, String note)
            implements LogEntry {}

    /** A round's undo window has closed, so its reward stands. */
    record Settled(String session, int sequence, Moment at, Reward reward) implements LogEntry {}

    /** The policy learnt from that round; the state after it is kept, so that a later session goes on from there. */
    record Learned(String session, int sequence, Moment at, PolicyState after) implements LogEntry {}

    /**
     * What the policy learnt was computed anew from the participant's own sessions, because it had come from elsewhere too;
     * also after the session's end. The state after it is kept.
     *
     * @param why in words
     */
    record Refitted(String session, Moment at, PolicyState after, String why) implements LogEntry {}

    /**
     * Something became of the session's recording, also after the session's end.
     *
     * @param note a sentence, or empty
     */
    record Recorded(String session, Moment at, RecordingStep step, String note) implements LogEntry {}

    /** A session that was cut off goes on; its monotonic time begins anew. */
    record Resumed(String session, Moment at) implements LogEntry {}

    /** A session that was cut off will not go on: it is closed as incomplete. */
    record Abandoned(String session, Moment at) implements LogEntry {}

    /** A session ended. */
    record Closed(String session, Moment at) implements LogEntry {}
}
