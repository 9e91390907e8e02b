package moodlab.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import moodlab.domain.file.Sha256;
import moodlab.store.erasure.InsideExports;
import moodlab.store.erasure.PersonQuery;
import moodlab.store.keys.SealedText;

/**
 * All that a store knows of one person, for that person to read: the sessions as {@link CsvExport} writes them, and
 * account, consents, preferences, ratings, what policies learnt and the audit trail as tables; names of other people are
 * left out.
 */
public final class PersonExport {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Store store;
    private final String participant;
    private final List<LoggedSession> sessions;
    private final SealedText texts;

    /** Of that store and participant. */
    public PersonExport(Store store, String participant) {
        this.store = store;
        this.participant = participant;
        this.texts = new SealedText(store.participantKeys());
        this.sessions = store.sessions().stream()
                .filter(session -> session.participant().equals(participant))
                .toList();
    }

    /** The names of the person's sessions. */
    public List<String> sessions() {
        return sessions.stream().map(LoggedSession::session).toList();
    }

    /**
     * Writes the tables into that folder.
     *
     * @return how many rows they have in all, the headers not counted
     * @throws IOException where they cannot be written
     */
    public long to(Path folder) throws IOException {
        long rows = ofSessions(
                folder,
                "sessions",
                List.of("session", "began_utc", "closed", "settings"),
                (session, add) -> add.accept(cells(session)));
        rows += ofSessions(
                folder,
                "rounds",
                RoundCells.HEADER,
                (session, add) -> store.eachRound(session.session(), each -> add.accept(RoundCells.of(each))));
        rows += ofSessions(
                folder,
                "readings",
                ReadingCells.HEADER,
                (session, add) -> store.eachReading(session.session(), each -> add.accept(ReadingCells.of(each))));
        rows += ofSessions(
                folder,
                "samples",
                SampleCells.HEADER,
                (session, add) -> store.eachSample(session.session(), each -> add.accept(SampleCells.of(each))));
        rows += ofSessions(folder, "events", EventCells.HEADER, (session, add) -> store.events(session.session())
                .forEach(event -> add.accept(EventCells.of(event, session))));
        return rows + ofPerson(folder);
    }

    private static List<String> cells(LoggedSession session) {
        return List.of(
                Cells.text(session.session()),
                session.at().utc().toString(),
                session.closed() ? "1" : "0",
                Cells.text(session.settings()));
    }

    private long ofSessions(
            Path folder, String name, List<String> header, BiConsumer<LoggedSession, Consumer<List<String>>> rows)
            throws IOException {
        return table(folder, name, header, add -> sessions.forEach(session -> rows.accept(session, add)));
    }

    private long ofPerson(Path folder) throws IOException {
        long rows = 0;
        for (PersonQuery query : PersonQuery.values()) {
            rows += table(
                    folder,
                    query.table(),
                    query.columns(),
                    add -> store.read(handle -> {
                        handle.createQuery(query.sql())
                                .bind("who", participant)
                                .map((row, context) -> cells(row, query.columns()))
                                .forEach(add);
                        return participant;
                    }));
        }
        return rows;
    }

    private List<String> cells(ResultSet row, List<String> columns) throws SQLException {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= columns.size(); i++) {
            String cell = row.getString(i);
            cells.add(cell == null ? "" : Cells.text(texts.open(participant, cell)));
        }
        return cells;
    }

    private static long table(Path folder, String name, List<String> header, Consumer<Consumer<List<String>>> rows)
            throws IOException {
        try (Table table = new Table(folder.resolve(name + ".csv"), header)) {
            rows.accept(table::add);
            return table.rows();
        }
    }

    /**
     * Writes {@code manifest.json}: every file of the folder with its size and SHA-256; the last thing to be written.
     *
     * @throws IOException where it cannot be written
     */
    public void manifest(Path folder) throws IOException {
        ObjectNode tree =
                JSON.createObjectNode().put("format", InsideExports.OF_A_PERSON).put("participant", participant);
        ArrayNode files = tree.putArray("files");
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                files.addObject()
                        .put("name", folder.relativize(file).toString().replace('\\', '/'))
                        .put("bytes", Files.size(file))
                        .put("sha256", Sha256.of(file).toLowerCase(Locale.ROOT));
            }
        }
        Files.write(folder.resolve(InsideExports.MANIFEST), JSON.writeValueAsBytes(tree));
    }
}
