package moodlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import moodlab.bandit.PolicySpec;
import moodlab.domain.Moment;
import moodlab.domain.library.FileStamp;
import moodlab.domain.library.ScanStep;
import moodlab.domain.library.SongFacts;
import moodlab.domain.library.SongFile;
import moodlab.domain.library.SongSound;
import moodlab.domain.library.SongText;
import moodlab.domain.round.LogEntry;
import moodlab.domain.song.SourceTag;
import moodlab.session.StoppedSessions;
import moodlab.session.people.HomePeople;
import moodlab.session.people.Offer;
import moodlab.session.people.PeopleService;
import moodlab.session.people.Visitor;
import moodlab.store.CatalogueBy;
import moodlab.store.CatalogueField;
import moodlab.store.CatalogueSong;
import moodlab.store.CsvExport;
import moodlab.store.Store;
import moodlab.store.Verification;
import moodlab.store.people.PasswordCost;
import moodlab.store.people.Preferences;
import moodlab.store.people.Query;
import moodlab.store.people.Wish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Statements and paths typed into every field that takes text: they are text, or refused with a sentence. */
class HostileTextTest {

    private static final List<String> TEXTS = List.of(
            "'; DROP TABLE sessions; --",
            "x' OR '1'='1",
            "\"; SHUTDOWN; --",
            "'); SCRIPT TO 'outside.sql'; --",
            "%' ESCAPE 'x",
            "_%\\",
            ":session",
            "?",
            "../../outside",
            "..\\..\\outside",
            "S-001/../../outside",
            "/outside",
            "${sys:user.home}",
            "=cmd|' /C calc'!A0",
            "{\"policy\":\"'; DROP TABLE songs; --\"}",
            "two\nlines",
            "\u0000");

    private static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");
    private static final String SECRET = "four words and a bit";

    @TempDir
    Path folder;

    private Path home;

    private record Field(String name, Consumer<String> type) {}

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> !path.startsWith(home))
                    .map(Path::toString)
                    .sorted()
                    .toList();
        }
    }

    private static Moment at(int second) {
        return new Moment(NOW.plusSeconds(second), second * 1_000_000_000L);
    }

    /** A session that was cut off, a song, an admin. */
    private Visitor furnish(Store store, PeopleService people) {
        store.log().append(new LogEntry.Opened("S-001", "P-01", at(0), "{\"seed\":7}"));
        store.catalogue().shelf(home.resolve("songs"), InstantSource.fixed(NOW)).keep(new ScanStep.Added(facts()));
        return people.logIn(people.firstAdmin(SECRET.toCharArray()).pseudonym(), SECRET.toCharArray());
    }

    private static SongFacts facts() {
        return new SongFacts(
                "happy/one.mp3",
                new SongFile("happy/one.mp3", new FileStamp(1, NOW), "00"),
                new SongText("One", "", "", "", ""),
                new SongSound(
                        "00",
                        java.time.Duration.ofSeconds(9),
                        java.util.OptionalDouble.empty(),
                        java.util.OptionalDouble.empty(),
                        java.util.OptionalDouble.empty()),
                Optional.of("happy"),
                Optional.empty());
    }

    private List<Field> fields(Store store, PeopleService people, Visitor admin) {
        CatalogueSong song = store.catalogue().songs().get(0);
        CatalogueBy by = new CatalogueBy("test", NOW);
        List<Field> fields = new ArrayList<>(List.of(
                new Field("log in", text -> people.logIn(text, text.toCharArray())),
                new Field("log in by another name", text -> people.logIn(" " + text, SECRET.toCharArray())),
                new Field("search people", text -> people.administration().people(admin, query(text))),
                new Field("search the trail", text -> people.administration().audit(admin, query(text))),
                new Field("retire a person", text -> people.administration().retire(admin, text)),
                new Field("retire a policy", text -> people.administration()
                        .retire(admin, new Offer(Offer.POLICY, text, "", false))),
                new Field("preferences", text -> people.preferences(admin, preferences(text))),
                new Field("participant", text -> people.checkListening(admin, text)),
                new Field("resume", text -> new StoppedSessions(store).resume(text, home)),
                new Field("close", text -> new StoppedSessions(store).close(text, java.time.Clock.systemUTC())),
                new Field("policy", PolicySpec::parse),
                new Field("session of the log", text -> store.rounds(text)),
                new Field("note of the log", text -> store.log()
                        .append(new LogEntry.Opened(
                                "S-" + (store.sessions().size() + 1) + text, text, at(1), "{\"activity\":\"'\"}"))),
                new Field("song", text -> store.catalogue().song(text)),
                new Field("tag's author", text -> store.catalogue().withdraw(song, tag(text), by))));
        for (CatalogueField each : CatalogueField.values()) {
            fields.add(new Field("song's " + each, text -> store.catalogue()
                    .edit(song, each, text, new CatalogueBy(text.strip() + "x", NOW))));
        }
        return fields;
    }

    private static SourceTag tag(String who) {
        return new SourceTag(
                moodlab.domain.song.TagSource.PERSON,
                who,
                NOW,
                moodlab.domain.Affect.NEUTRAL,
                new moodlab.domain.AffectSpread(0.1, 0.1),
                who);
    }

    private static Query query(String text) {
        return new Query(text, 0, true, 0, 10);
    }

    private static Preferences preferences(String text) {
        return new Preferences(List.of(text), List.of(text), List.of(text), List.of(text), Wish.CALM, Wish.NONE);
    }

    @Test
    void noFieldOfAServiceLetsAStatementOrAPathThrough() throws IOException {
        home = folder.resolve("home");
        List<String> before = files();
        HomePeople people =
                new HomePeople(home, InstantSource.fixed(NOW), new SplittableRandom(1), new PasswordCost(64, 1, 1));
        TreeMap<String, String> wrong = new TreeMap<>();
        try (Store store = Store.open(home)) {
            PeopleService service = people.in(store);
            Visitor admin = furnish(store, service);
            for (Field field : fields(store, service, admin)) {
                TEXTS.forEach(text -> fault(() -> field.type().accept(text))
                        .ifPresent(fault -> wrong.put(field.name() + " <- " + text, fault)));
            }
            assertEquals(TEXTS.size() + 1, store.sessions().size(), "every session that was opened is there");
            assertEquals(1, store.catalogue().songs().size());
            assertEquals(1, service.administration().people(admin, query("")).total());
            new CsvExport(store).to(home.resolve("export"));
        }
        assertEquals(new TreeMap<>(), wrong);
        assertEquals(
                before,
                files().stream().filter(path -> !path.equals(home.toString())).toList());
        assertTrue(Verification.home(home).sound());
    }

    /** What is neither done nor refused by a sentence of ours. */
    private static Optional<String> fault(Runnable work) {
        try {
            work.run();
            return Optional.empty();
        } catch (RuntimeException e) {
            boolean meant = e.getClass().getName().startsWith("moodlab.") || e instanceof IllegalArgumentException;
            return meant && !String.valueOf(e.getMessage()).contains("SQL")
                    ? Optional.empty()
                    : Optional.of(e.toString());
        }
    }

    @Test
    void noOptionOfACommandDoesEither() throws IOException {
        home = folder.resolve("home");
        try (Store store = Store.open(home)) {
            furnish(
                    store,
                    new HomePeople(home, InstantSource.fixed(NOW), new SplittableRandom(1), new PasswordCost(64, 1, 1))
                            .in(store));
        }
        List<String> before = files();
        List<List<String>> commands = List.of(
                List.of("restore", "--from"),
                List.of("delete-recording", "--yes", "--session"),
                List.of("replay", "--session"),
                List.of("replay", "--policy"),
                List.of("close-session"),
                List.of("session", "--fast", "--resume"),
                List.of("songs", "edit"),
                List.of("songs", "rate"));
        for (List<String> command : commands) {
            for (String text : List.of(TEXTS.get(0), "../../outside", "S-001/../../outside", "/outside")) {
                List<Object> words = new ArrayList<>(command);
                words.addAll(List.of(text, "--home", home));
                CommandRun run = CommandRun.of(words.toArray());
                assertTrue(
                        run.exit() <= 2
                                && !run.err().contains("\tat ")
                                && !run.err().contains("SQL"),
                        String.join(" ", command) + " " + text + ": " + run.err());
            }
        }
        assertEquals(before, files());
        try (Store store = Store.open(home)) {
            assertEquals(1, store.sessions().size());
            assertEquals(1, store.stopped().size());
        }
    }

    @Test
    void anImportedTableIsText() throws IOException {
        home = folder.resolve("home");
        try (Store store = Store.open(home)) {
            furnish(
                    store,
                    new HomePeople(home, InstantSource.fixed(NOW), new SplittableRandom(1), new PasswordCost(64, 1, 1))
                            .in(store));
        }
        Path table = folder.resolve("songs.csv");
        for (String text : TEXTS) {
            Files.writeString(
                    table,
                    "song,title\n1,\"" + text.replace("\"", "\"\"") + "\"\n\"" + text.replace("\"", "\"\"") + "\",x\n",
                    StandardCharsets.UTF_8);
            CommandRun run = CommandRun.of("songs", "import", "--home", home, table);
            assertTrue(run.exit() <= 2 && !run.err().contains("SQL"), text + ": " + run.err());
        }
        try (Store store = Store.open(home)) {
            assertEquals(1, store.catalogue().songs().size());
            assertEquals(1, store.sessions().size());
        }
    }
}
