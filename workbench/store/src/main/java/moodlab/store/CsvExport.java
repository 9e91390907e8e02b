package moodlab.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import moodlab.store.ExportManifest.Part;

/**
 * Writes a store as {@code rounds.csv}, {@code readings.csv}, {@code samples.csv}, {@code events.csv} and
 * {@code songs.csv}: UTF-8, a header,
 * lists joined by {@code ;}, numbers unrounded, missing = empty. Text that a spreadsheet would take for a formula has an
 * apostrophe before it. {@code manifest.json} has the files' hashes and the heads of the store's chains, {@code checks}
 * a check of each line, so that {@link CsvVerification} can tell later which line is not as it was written;
 * {@link DataDictionary} says what the columns mean. The files
 * come into their place when all are whole, the manifest last; a failure leaves what was there.
 */
public final class CsvExport {

    private static final String PART = ".part";
    private static final List<String> TABLES = List.of("rounds", "readings", "samples", "events", "songs");

    /**
     * A file that was written.
     *
     * @param rows the header not counted
     */
    public record Written(Path file, long rows) {}

    private final Store store;

    public CsvExport(Store store) {
        this.store = store;
    }

    /**
     * Writes all sessions, in the order in which they were opened, into that folder, which is made where it is missing.
     *
     * @throws ExportFailed where the files cannot be written
     * @throws StoreUnavailable where the store cannot be read
     */
    public List<Written> to(Path folder) {
        try {
            Files.createDirectories(folder.resolve(ExportManifest.CHECKS));
            try {
                return inPlace(folder, writeParts(folder));
            } finally {
                removeParts(folder);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new ExportFailed(
                    "The export could not be written to " + folder + " (" + e.getMessage()
                            + "): make room or choose another folder with --to.",
                    e);
        }
    }

    private List<Part> writeParts(Path folder) throws IOException {
        List<LoggedSession> sessions = store.sessions();
        return List.of(
                write(
                        folder,
                        "rounds",
                        RoundCells.HEADER,
                        add -> sessions.forEach(session ->
                                store.eachRound(session.session(), round -> add.accept(RoundCells.of(round))))),
                write(
                        folder,
                        "readings",
                        ReadingCells.HEADER,
                        add -> sessions.forEach(session ->
                                store.eachReading(session.session(), each -> add.accept(ReadingCells.of(each))))),
                write(
                        folder,
                        "samples",
                        SampleCells.HEADER,
                        add -> sessions.forEach(session ->
                                store.eachSample(session.session(), each -> add.accept(SampleCells.of(each))))),
                write(
                        folder,
                        "events",
                        EventCells.HEADER,
                        add -> sessions.forEach(session -> store.events(session.session())
                                .forEach(event -> add.accept(EventCells.of(event, session))))),
                write(folder, "songs", SongCells.HEADER, add -> store.songs()
                        .forEach(song -> add.accept(SongCells.of(song, store.noted(song))))));
    }

    private static Part write(Path folder, String name, List<String> header, Consumer<Consumer<List<String>>> rows)
            throws IOException {
        String file = name + ".csv";
        CheckedTable table = new CheckedTable(part(folder.resolve(file)), part(Part.checks(folder, file)), header);
        try (table) {
            rows.accept(table::add);
        }
        return new Part(file, table.rows(), table.hash(), table.checksHash());
    }

    private static Path part(Path file) {
        return file.resolveSibling(file.getFileName() + PART);
    }

    /** Without a manifest for a moment, rather than with one that belongs to other files. */
    private List<Written> inPlace(Path folder, List<Part> parts) throws IOException {
        String manifest = new ExportManifest(parts, store.chainHeads()).text();
        Files.deleteIfExists(folder.resolve(ExportManifest.NAME));
        List<Written> written = new ArrayList<>();
        for (Part part : parts) {
            Path file = folder.resolve(part.name());
            move(file);
            move(Part.checks(folder, part.name()));
            written.add(new Written(file, part.rows()));
        }
        DataDictionary.write(folder);
        HeadsFile.replace(folder.resolve(ExportManifest.NAME), manifest);
        return written;
    }

    private static void move(Path file) throws IOException {
        Files.move(part(file), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void removeParts(Path folder) throws IOException {
        for (String name : TABLES) {
            Files.deleteIfExists(part(folder.resolve(name + ".csv")));
            Files.deleteIfExists(part(Part.checks(folder, name + ".csv")));
        }
    }
}
