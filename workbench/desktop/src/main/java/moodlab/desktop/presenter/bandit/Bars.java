package moodlab.desktop.presenter.bandit;

import java.util.List;

/**
 * Counts, as they are drawn.
 *
 * @param title with what is counted
 * @param axis what the bars' labels are
 */
public record Bars(String title, String axis, List<Bar> bars) {

    /** How often. */
    public record Bar(String label, long count, String words) {}

    public Bars {
        bars = List.copyOf(bars);
    }
}
