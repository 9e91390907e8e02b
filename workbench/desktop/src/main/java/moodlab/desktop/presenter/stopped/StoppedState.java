package moodlab.desktop.presenter.stopped;

import java.util.List;

/**
 * What is offered now.
 *
 * @param rows the oldest first
 * @param busy whether the store is being read or written
 * @param problem a sentence on what went wrong; empty where nothing did
 */
public record StoppedState(List<StoppedRow> rows, boolean busy, String problem) {

    /** Nothing to offer. */
    public static final StoppedState NONE = new StoppedState(List.of(), false, "");

    public StoppedState {
        rows = List.copyOf(rows);
    }
}
