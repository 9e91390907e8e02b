package moodlab.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes a store as {@code rounds.csv}, {@code readings.csv}, {@code samples.csv}, {@code events.csv} and
 * {@code songs.csv}: UTF-8, a header,
 * lists joined by {@code ;}, numbers unrounded, missing = empty. Text that a spreadsheet would take for a formula has an
 * apostrophe before it. The files come into their place when all are whole; a failure leaves what was there.
 */
public final class CsvExport {

    private static final String PART = ".part";

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
            Files.createDirectories(folder);
            try {
                return inPlace(writeParts(folder));
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

    private List<Written> writeParts(Path folder) throws IOException {
        List<LoggedSession> sessions = store.sessions();
        return List.of(
                write(
                        part(folder, "rounds.csv"),
                        RoundCells.HEADER,
                        add -> sessions.forEach(session ->
                                store.eachRound(session.session(), round -> add.accept(RoundCells.of(round))))),
                write(
                        part(folder, "readings.csv"),
                        ReadingCells.HEADER,
                        add -> sessions.forEach(session ->
                                store.eachReading(session.session(), each -> add.accept(ReadingCells.of(each))))),
                write(
                        part(folder, "samples.csv"),
                        SampleCells.HEADER,
                        add -> sessions.forEach(session ->
                                store.eachSample(session.session(), each -> add.accept(SampleCells.of(each))))),
                write(
                        part(folder, "events.csv"),
                        EventCells.HEADER,
                        add -> sessions.forEach(session -> store.events(session.session())
                                .forEach(event -> add.accept(EventCells.of(event, session))))),
                write(part(folder, "songs.csv"), SongCells.HEADER, add -> store.songs()
                        .forEach(song -> add.accept(SongCells.of(song, store.noted(song))))));
    }

    private static Written write(Path file, List<String> header, Consumer<Consumer<List<String>>> rows)
            throws IOException {
        try (Table table = new Table(file, header)) {
            rows.accept(table::add);
            return new Written(file, table.rows());
        }
    }

    private static Path part(Path folder, String name) {
        return folder.resolve(name + PART);
    }

    private static List<Written> inPlace(List<Written> parts) throws IOException {
        List<Written> written = new ArrayList<>();
        for (Written part : parts) {
            String name = part.file().getFileName().toString();
            Path file = part.file().resolveSibling(name.substring(0, name.length() - PART.length()));
            Files.move(part.file(), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            written.add(new Written(file, part.rows()));
        }
        return written;
    }

    private static void removeParts(Path folder) throws IOException {
        for (String name : List.of("rounds.csv", "readings.csv", "samples.csv", "events.csv", "songs.csv")) {
            Files.deleteIfExists(part(folder, name));
        }
    }
}
