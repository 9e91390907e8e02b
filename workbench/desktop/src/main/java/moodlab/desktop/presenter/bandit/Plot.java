package moodlab.desktop.presenter.bandit;

import java.util.List;
import java.util.OptionalInt;

/**
 * Something over rounds, as it is drawn: rounds to the right from 1 on, shares of 0 … 1 upwards.
 *
 * @param title with what is drawn, and in which unit
 * @param rounds how many there are
 * @param lines the first is drawn in the first colour
 * @param band around the first line
 * @param missing rounds without a value, marked at the bottom
 * @param mark a round that is pointed at
 * @param tips what is said of a round, in the rounds' order
 */
public record Plot(
        String title,
        int rounds,
        List<Line> lines,
        List<Range> band,
        List<Integer> missing,
        OptionalInt mark,
        List<Tip> tips) {

    /** Points joined by a line. */
    public record Line(String name, List<Dot> dots) {
        public Line {
            dots = List.copyOf(dots);
        }
    }

    /** A value at a round. */
    public record Dot(double round, double value) {}

    /** From a value to another one at a round. */
    public record Range(double round, double low, double high) {}

    /** The exact numbers at a round. */
    public record Tip(double round, String words) {}

    public Plot {
        lines = List.copyOf(lines);
        band = List.copyOf(band);
        missing = List.copyOf(missing);
        tips = List.copyOf(tips);
    }
}
