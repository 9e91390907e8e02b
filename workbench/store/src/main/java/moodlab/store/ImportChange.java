package moodlab.store;

import java.util.Optional;
import moodlab.domain.song.SourceTag;

/**
 * What a line of a file would change.
 *
 * @param line of the file, from 1
 * @param column that says so
 * @param before as the catalogue has it; empty for nothing
 * @param tag what a source says; empty for an edit of the column
 */
public record ImportChange(
        long line, CatalogueSong song, String column, String before, String after, Optional<SourceTag> tag) {}
