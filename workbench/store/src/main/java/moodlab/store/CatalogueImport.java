package moodlab.store;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import moodlab.domain.song.SourceTag;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
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
    private final Map<String, List<CatalogueSong>> byId;
    private final Map<String, List<CatalogueSong>> byHash;
    private final CatalogueBy by;

    /** @param by who and when, for the record of edits */
    public CatalogueImport(Catalogue catalogue, CatalogueBy by) {
        this.catalogue = catalogue;
        this.by = by;
        List<CatalogueSong> songs = catalogue.songs();
        byId = songs.stream().collect(Collectors.groupingBy(CatalogueSong::id));
        byHash =
                songs.stream().collect(Collectors.groupingBy(song -> song.file().hash()));
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
     * Takes the good lines of a file, or of both files of a folder.
     *
     * @throws CatalogueFault where it is not there or is no such file
     */
    public List<Imported> from(Path place) {
        return preview(place).stream().map(this::takeGood).toList();
    }

    /**
     * What a file, or both files of a folder, would change; nothing is changed.
     *
     * @throws CatalogueFault where it is not there or is no such file
     */
    public List<ImportPreview> preview(Path place) {
        if (!Files.isDirectory(place)) {
            return List.of(read(place));
        }
        List<ImportPreview> previews = Stream.of(CatalogueCells.LIBRARY, CatalogueCells.TAGS)
                .map(place::resolve)
                .filter(Files::exists)
                .map(this::read)
                .toList();
        if (previews.isEmpty()) {
            throw new CatalogueFault("There is neither library.csv nor tags.csv in " + place + ": name a file.");
        }
        return previews;
    }

    /**
     * Takes all of that, in one transaction.
     *
     * @throws CatalogueFault where any line has a problem; nothing is changed then
     */
    public void take(List<ImportPreview> previews) {
        List<ImportProblem> problems = previews.stream()
                .flatMap(preview -> preview.problems().stream())
                .toList();
        if (!problems.isEmpty()) {
            throw new CatalogueFault("Nothing was taken, because " + problems.size()
                    + " entries do not fit, the first in " + problems.get(0).text());
        }
        catalogue.atOnce(() -> previews.forEach(preview -> preview.changes().forEach(this::take)));
    }

    private Imported takeGood(ImportPreview preview) {
        catalogue.atOnce(() -> preview.lines().stream()
                .filter(line -> line.problems().isEmpty())
                .forEach(line -> line.changes().forEach(this::take)));
        int good = (int) preview.lines().stream()
                .filter(line -> line.problems().isEmpty())
                .count();
        return new Imported(
                preview.file(),
                good,
                preview.problems().stream().map(ImportProblem::text).toList());
    }

    private void take(ImportChange change) {
        change.tag()
                .ifPresentOrElse(
                        tag -> catalogue.tag(change.song(), tag),
                        () -> catalogue.edit(change.song(), field(change.column()), change.after(), by));
    }

    private static CatalogueField field(String column) {
        return CatalogueField.valueOf(column.toUpperCase(Locale.ROOT));
    }

    private ImportPreview read(Path file) {
        try (Reader reader = Files.newBufferedReader(file);
                CSVParser parser = FORMAT.parse(reader)) {
            List<String> columns = parser.getHeaderNames();
            if (!columns.contains("id")) {
                throw new CatalogueFault(file + " has no column 'id' in its first line: export the catalogue to see"
                        + " the form, and save as CSV in UTF-8 with commas.");
            }
            return new ImportPreview(file, lines(parser, columns.contains("source") && columns.contains("valence")));
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new CatalogueFault(
                    file + " cannot be read as CSV (" + e.getMessage() + "): save it as CSV in UTF-8 with commas.", e);
        }
    }

    private List<ImportPreview.Line> lines(CSVParser parser, boolean tags) {
        List<ImportPreview.Line> lines = new ArrayList<>();
        for (Iterator<CSVRecord> rows = parser.iterator(); rows.hasNext(); ) {
            CSVRecord row = rows.next();
            long breaks = row.stream()
                    .flatMapToInt(String::chars)
                    .filter(c -> c == '\n')
                    .count();
            lines.add(line(row, parser.getCurrentLineNumber() - breaks, tags));
        }
        return lines;
    }

    private ImportPreview.Line line(CSVRecord row, long number, boolean tags) {
        ImportCells cells = new ImportCells(row);
        try {
            CatalogueSong song = song(cells);
            return tags
                    ? new ImportPreview.Line(number, said(song, cells.tag(by.at()), number), List.of())
                    : edits(song, cells, number);
        } catch (ImportCells.Misfit e) {
            return new ImportPreview.Line(
                    number, List.of(), List.of(new ImportProblem(number, e.column(), e.getMessage())));
        }
    }

    private CatalogueSong song(ImportCells cells) {
        String id = cells.cell("id").orElse("");
        List<CatalogueSong> found = byId.getOrDefault(id, List.of());
        if (found.size() > 1) {
            String root = cells.cell("root").orElse("");
            found = found.stream()
                    .filter(song -> song.root().toString().equals(root))
                    .toList();
        }
        if (found.isEmpty()) {
            found = byHash.getOrDefault(cells.cell("hash").orElse("-"), List.of());
        }
        if (found.size() != 1) {
            throw new ImportCells.Misfit("id", "'" + id + "' is no song of the catalogue: scan its folder first.");
        }
        return found.get(0);
    }

    private static List<ImportChange> said(CatalogueSong song, SourceTag tag, long line) {
        String before = song.stated().stream()
                .filter(each -> each.source() == tag.source())
                .filter(each -> each.who().equals(tag.who()))
                .map(CatalogueImport::words)
                .findFirst()
                .orElse("");
        boolean same = song.stated().stream().anyMatch(each -> Catalogue.saysTheSame(each, tag));
        String who = tag.who().isEmpty() ? "" : " " + tag.who();
        return same
                ? List.of()
                : List.of(
                        new ImportChange(line, song, tag.source().label() + who, before, words(tag), Optional.of(tag)));
    }

    private static String words(SourceTag tag) {
        return String.format(
                Locale.ROOT,
                "%+.2f, %+.2f",
                tag.affect().valence(),
                tag.affect().arousal());
    }

    private static ImportPreview.Line edits(CatalogueSong song, ImportCells cells, long line) {
        List<ImportChange> changes = new ArrayList<>();
        List<ImportProblem> problems = new ArrayList<>();
        for (CatalogueField field : CatalogueField.values()) {
            Optional<String> cell = cells.cell(field.label())
                    .map(value -> field == CatalogueField.RETIRED ? value.toLowerCase(Locale.ROOT) : value);
            try {
                String before = song.text(field);
                cell.map(value -> Catalogue.checked(field, value.strip()))
                        .filter(value -> !value.equals(before))
                        .map(value -> new ImportChange(line, song, field.label(), before, value, Optional.empty()))
                        .ifPresent(changes::add);
            } catch (CatalogueFault e) {
                problems.add(new ImportProblem(line, field.label(), e.getMessage()));
            }
        }
        return new ImportPreview.Line(line, changes, problems);
    }
}
