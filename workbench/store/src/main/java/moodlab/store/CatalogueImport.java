package moodlab.store;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import moodlab.domain.Affect;
import moodlab.domain.AffectSpread;
import moodlab.domain.song.SourceTag;
import moodlab.domain.song.TagSource;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Takes edits and tags from CSV files as {@link CatalogueExport} writes them. A song is known by its id, or else by its
 * root and id, or by its hash; of a {@code library.csv} the columns of {@link CatalogueField} are taken, those that are
 * there, and of a {@code tags.csv} all. What was measured is never taken from a file.
 */
public final class CatalogueImport {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .get();

    private final Catalogue catalogue;
    private final List<CatalogueSong> songs;
    private final CatalogueBy by;

    /** @param by who and when, for the record of edits */
    public CatalogueImport(Catalogue catalogue, CatalogueBy by) {
        this.catalogue = catalogue;
        this.songs = catalogue.songs();
        this.by = by;
    }

    /**
     * What became of a file.
     *
     * @param rows that were taken
     * @param problems a sentence for each row that was not
     */
    public record Imported(Path file, int rows, List<String> problems) {

        public Imported {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Takes a file, or both files of a folder.
     *
     * @throws CatalogueFault where it is not there or is no such file
     */
    public List<Imported> from(Path place) {
        if (!Files.isDirectory(place)) {
            return List.of(file(place));
        }
        List<Imported> imported = Stream.of(CatalogueCells.LIBRARY, CatalogueCells.TAGS)
                .map(place::resolve)
                .filter(Files::exists)
                .map(this::file)
                .toList();
        if (imported.isEmpty()) {
            throw new CatalogueFault("There is neither library.csv nor tags.csv in " + place + ": name a file.");
        }
        return imported;
    }

    private Imported file(Path file) {
        try (Reader reader = Files.newBufferedReader(file);
                var parser = FORMAT.parse(reader)) {
            List<String> columns = parser.getHeaderNames();
            if (!columns.contains("id")) {
                throw new CatalogueFault(file + " has no column 'id' in its first line: export the catalogue to see"
                        + " the form, and save as CSV in UTF-8 with commas.");
            }
            boolean tags = columns.contains("source") && columns.contains("valence");
            List<String> problems = new ArrayList<>();
            int rows = 0;
            for (CSVRecord row : parser) {
                Optional<String> problem = taken(row, tags);
                problem.ifPresent(reason -> problems.add("row " + (row.getRecordNumber() + 1) + ": " + reason));
                rows += problem.isEmpty() ? 1 : 0;
            }
            return new Imported(file, rows, problems);
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new CatalogueFault(
                    file + " cannot be read as CSV (" + e.getMessage() + "): save it as CSV in UTF-8 with commas.", e);
        }
    }

    private Optional<String> taken(CSVRecord row, boolean tags) {
        try {
            CatalogueSong song = song(row);
            if (tags) {
                catalogue.tag(song, tag(row));
            } else {
                edit(song, row);
            }
            return Optional.empty();
        } catch (CatalogueFault | IllegalArgumentException | DateTimeException e) {
            return Optional.of(e.getMessage());
        }
    }

    private CatalogueSong song(CSVRecord row) {
        String id = cell(row, "id").orElse("");
        List<CatalogueSong> found =
                songs.stream().filter(song -> song.id().equals(id)).toList();
        if (found.size() > 1) {
            String root = cell(row, "root").orElse("");
            found = found.stream()
                    .filter(song -> song.root().toString().equals(root))
                    .toList();
        }
        if (found.isEmpty()) {
            String hash = cell(row, "hash").orElse("-");
            found = songs.stream()
                    .filter(song -> song.file().hash().equals(hash))
                    .toList();
        }
        if (found.size() != 1) {
            throw new CatalogueFault("'" + id + "' is no song of the catalogue: scan its folder first.");
        }
        return found.get(0);
    }

    private void edit(CatalogueSong song, CSVRecord row) {
        for (CatalogueField field : CatalogueField.values()) {
            cell(row, field.label())
                    .map(value -> field == CatalogueField.RETIRED ? value.toLowerCase(Locale.ROOT) : value)
                    .ifPresent(value -> catalogue.edit(song, field, value, by));
        }
    }

    private SourceTag tag(CSVRecord row) {
        TagSource source = TagSource.of(cell(row, "source").orElse(""));
        String who = cell(row, "who").orElse("");
        if (source == TagSource.PERSON && who.isBlank()) {
            throw new CatalogueFault("a person's tag needs the column 'who', a pseudonym.");
        }
        return new SourceTag(
                source,
                who,
                cell(row, "utc")
                        .filter(text -> !text.isEmpty())
                        .map(Instant::parse)
                        .orElse(by.at()),
                new Affect(number(row, "valence"), number(row, "arousal")),
                new AffectSpread(number(row, "valence_spread"), number(row, "arousal_spread")),
                cell(row, "why").orElse("imported"));
    }

    private static double number(CSVRecord row, String column) {
        String text = cell(row, column).orElse("");
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new CatalogueFault("'" + text + "' in column '" + column + "' is no number.", e);
        }
    }

    private static Optional<String> cell(CSVRecord row, String column) {
        return row.isSet(column) ? Optional.of(Cells.plain(row.get(column))) : Optional.empty();
    }
}
