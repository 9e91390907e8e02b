package moodlab.session.policies;

import java.util.List;
import java.util.Optional;

/**
 * A table of songs by moods.
 *
 * @param caption what the numbers are, as a sentence or two
 * @param believed whether they are a policy's posterior; else they are the means of what was observed
 * @param cells one a column
 */
public record Posterior(String caption, boolean believed, List<MoodCell> cells, List<Row> rows) {

    /**
     * A song.
     *
     * @param values one a column; empty where nothing can be said
     */
    public record Row(String song, String title, List<Optional<Value>> values) {
        public Row {
            values = List.copyOf(values);
        }
    }

    /**
     * A song in a mood.
     *
     * @param mean expected reward
     * @param deviation of that; not a number where it is not known
     * @param plays how often it played in that mood
     * @param answered in how many of those rounds there is a reward
     * @param observed their mean reward; not a number where there is none
     */
    public record Value(double mean, double deviation, long plays, long answered, double observed) {}

    public Posterior {
        cells = List.copyOf(cells);
        rows = List.copyOf(rows);
    }

    /** Nothing to show, for that reason. */
    static Posterior none(String caption) {
        return new Posterior(caption, false, List.of(), List.of());
    }
}
