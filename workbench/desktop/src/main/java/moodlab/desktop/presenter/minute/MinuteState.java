package moodlab.desktop.presenter.minute;

import java.util.List;

/**
 * What the plot shows.
 *
 * @param points of the last minute, oldest first; at most 301
 * @param droppedInAll pictures that did not come since the session began
 */
public record MinuteState(List<MinutePoint> points, long droppedInAll) {

    /** How long the plot looks back. */
    public static final double SECONDS = 60;

    public MinuteState {
        points = List.copyOf(points);
    }

    /** Before the first picture. */
    public static MinuteState empty() {
        return new MinuteState(List.of(), 0);
    }
}
