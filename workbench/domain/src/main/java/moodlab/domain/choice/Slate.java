package moodlab.domain.choice;

import java.util.List;
import moodlab.domain.song.Song;

/** A list of songs as it was drawn, in order. */
public record Slate(List<Position> positions) {

    /**
     * A place in the list.
     *
     * @param propensity the probability that this song came here, given the songs before it; in (0, 1]
     */
    public record Position(Song song, double propensity) {

        public Position {
            if (!(propensity > 0 && propensity <= 1)) {
                throw new IllegalArgumentException("a propensity lies in (0, 1]: " + propensity);
            }
        }
    }

    public Slate {
        positions = List.copyOf(positions);
        if (positions.isEmpty()) {
            throw new IllegalArgumentException("a slate holds at least one song");
        }
    }

    public int size() {
        return positions.size();
    }

    /** The song at that position, counted from 1. */
    public Song song(int position) {
        return positions.get(position - 1).song();
    }

    /** The probability of the whole list in this order: the product of its positions' propensities. */
    public double jointPropensity() {
        return positions.stream().mapToDouble(Position::propensity).reduce(1, (a, b) -> a * b);
    }
}
