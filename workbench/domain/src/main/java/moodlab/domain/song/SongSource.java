package moodlab.domain.song;

import java.util.List;

/** The songs that could play next. */
@FunctionalInterface
public interface SongSource {

    /** The candidates of a round, in an order that is the same each time. */
    List<Song> candidates();
}
