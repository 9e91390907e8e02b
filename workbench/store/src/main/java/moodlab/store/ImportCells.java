package moodlab.store;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import moodlab.domain.Affect;
import moodlab.domain.AffectSpread;
import moodlab.domain.song.SourceTag;
import moodlab.domain.song.TagSource;
import org.apache.commons.csv.CSVRecord;

/** The cells of a line of a file that is taken; each that does not fit is told with its column. */
final class ImportCells {

    private final CSVRecord row;

    ImportCells(CSVRecord row) {
        this.row = row;
    }

    /** A cell that does not fit. */
    static final class Misfit extends RuntimeException {

        private final String column;

        Misfit(String column, String sentence) {
            super(sentence);
            this.column = column;
        }

        Misfit(String column, RuntimeException cause) {
            super(cause.getMessage(), cause);
            this.column = column;
        }

        String column() {
            return column;
        }
    }

    /** Empty where the file has no such column, or the line ends before it. */
    Optional<String> cell(String column) {
        return row.isSet(column) ? Optional.of(Cells.plain(row.get(column))) : Optional.empty();
    }

    /** @param otherwise when it was said where the file does not say so */
    SourceTag tag(Instant otherwise) {
        TagSource source = source();
        String who = cell("who").orElse("");
        if (source == TagSource.PERSON && who.isBlank()) {
            throw new Misfit("who", "a person's tag needs a pseudonym here.");
        }
        return new SourceTag(
                source,
                who,
                at(otherwise),
                new Affect(number("valence", -1), number("arousal", -1)),
                new AffectSpread(number("valence_spread", 0), number("arousal_spread", 0)),
                cell("why").orElse("imported"));
    }

    private TagSource source() {
        try {
            TagSource source = TagSource.of(cell("source").orElse(""));
            if (source != TagSource.FOLDER) {
                return source;
            }
        } catch (IllegalArgumentException e) {
            throw new Misfit("source", e);
        }
        throw new Misfit("source", "a folder's tag follows from the song's folder: change the folder in library.csv.");
    }

    private Instant at(Instant otherwise) {
        String text = cell("utc").orElse("");
        try {
            return text.isEmpty() ? otherwise : Instant.parse(text);
        } catch (DateTimeException e) {
            throw new Misfit("utc", "'" + text + "' is no time: write it as 2026-01-05T09:00:00Z, or nothing.");
        }
    }

    private double number(String column, int least) {
        String text = cell(column).orElse("");
        try {
            double number = Double.parseDouble(text);
            if (number >= least && number <= 1) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below with the others
        }
        throw new Misfit(column, "'" + text + "' is no number from " + least + " to 1.");
    }
}
