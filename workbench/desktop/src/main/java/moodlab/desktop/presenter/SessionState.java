package moodlab.desktop.presenter;

import java.util.List;
import java.util.Optional;

/**
 * All that the session page shows, save the preview and the transport.
 *
 * @param message one line on what goes on or what to do
 * @param round the list that is shown; empty before the first
 * @param history oldest first
 */
public record SessionState(
        Phase phase, String message, Optional<ShownRound> round, ShownThumb thumb, List<HistoryRow> history) {

    public SessionState {
        history = List.copyOf(history);
    }

    /** Whether a thumb can be given now. */
    public boolean answerable() {
        return phase == Phase.LISTENING;
    }

    /** Whether the next round can be asked for now. */
    public boolean skippable() {
        return phase == Phase.LISTENING || phase == Phase.CHOOSING;
    }

    SessionState saying(Phase now, String text) {
        return new SessionState(now, text, round, thumb, history);
    }

    SessionState with(ShownThumb now) {
        return new SessionState(phase, message, round, now, history);
    }
}
