package moodlab.domain.round;

import java.time.Duration;

/**
 * What stays the same for all rounds of a session.
 *
 * @param session the session's name in the log
 * @param slateSize how many songs a list holds, at least 1
 * @param undoWindow for how long a thumb can be taken back
 */
public record LoopSettings(String session, int slateSize, Selection selection, Duration undoWindow) {

    /** Long enough to notice a slip of the finger. */
    public static final Duration UNDO_WINDOW = Duration.ofSeconds(5);

    public LoopSettings {
        if (slateSize < 1) {
            throw new IllegalArgumentException("a list holds at least one song, not " + slateSize);
        }
    }
}
