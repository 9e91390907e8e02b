package moodlab.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes the catalogue as {@code library.csv}, one line a song, and {@code tags.csv}, one line for what each source says;
 * a folder's tag follows from the column {@code folder} and is not written. The form is that of {@link CsvExport}.
 */
public final class CatalogueExport {

    private final Catalogue catalogue;

    public CatalogueExport(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Writes both files into that folder, which is made where it is missing.
     *
     * @throws ExportFailed where they cannot be written
     */
    public List<CsvExport.Written> to(Path folder) {
        List<CatalogueSong> songs = catalogue.songs();
        try {
            Files.createDirectories(folder);
            return List.of(
                    write(
                            folder.resolve(CatalogueCells.LIBRARY),
                            CatalogueCells.LIBRARY_HEADER,
                            songs.stream().map(CatalogueCells::of)),
                    write(
                            folder.resolve(CatalogueCells.TAGS),
                            CatalogueCells.TAGS_HEADER,
                            songs.stream()
                                    .flatMap(song -> song.stated().stream().map(tag -> CatalogueCells.of(song, tag)))));
        } catch (IOException | UncheckedIOException e) {
            throw new ExportFailed(
                    "The catalogue could not be written to " + folder + " (" + e.getMessage()
                            + "): make room or choose another folder with --to.",
                    e);
        }
    }

    /** It comes into its place when it is whole. */
    private static CsvExport.Written write(Path file, List<String> header, Stream<List<String>> rows)
            throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            long count = writeAll(part, header, rows);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            return new CsvExport.Written(file, count);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static long writeAll(Path file, List<String> header, Stream<List<String>> rows) throws IOException {
        try (Table table = new Table(file, header)) {
            rows.forEach(table::add);
            return table.rows();
        }
    }
}
