package moodlab.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import moodlab.domain.round.LogEntry;
import moodlab.domain.round.RecordingStep;
import moodlab.domain.round.Reward;
import moodlab.store.StoreErasure.Backup;
import moodlab.store.StoreErasure.Order;
import moodlab.store.StoreErasure.Outcome;
import moodlab.store.erasure.Finding;
import moodlab.store.erasure.FolderScan;
import moodlab.store.erasure.Needles;
import moodlab.store.erasure.PersonTraces;
import moodlab.store.keys.Keyring;
import moodlab.store.keys.ParticipantKeys;
import moodlab.store.keys.StoreCipher;
import moodlab.store.people.By;
import moodlab.store.people.PasswordCost;
import moodlab.store.people.Preferences;
import moodlab.store.people.Purpose;
import moodlab.store.people.Role;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreErasureTest {

    private static final Instant NOW = Instant.parse("2026-01-06T09:00:00Z");
    private static final String CERTIFICATE = "E-20260106-0123456789";

    @TempDir
    Path home;

    @TempDir
    static Path made;

    private static String anna = "";
    private static String ben = "";

    @BeforeAll
    static void write() {
        try (Store store = Store.open(made)) {
            anna = person(store, 1);
            ben = person(store, 2);
            List.of("S-001", "S-002", "S-003").forEach(session -> session(store, session));
        }
        new Backups(made).make(Clock.fixed(NOW, ZoneOffset.UTC), 7);
    }

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> all = Files.walk(made)) {
            for (Path each : all.toList()) {
                Path to = home.resolve(made.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(each, to);
                }
            }
        }
    }

    private static String person(Store store, long seed) {
        var accounts = store.people().accounts(new PasswordCost(64, 1, 1), new Random(seed));
        String who = accounts.add(Role.PARTICIPANT, "four words and a bit".toCharArray(), new By("registration", NOW))
                .pseudonym();
        store.people().consent(who, Purpose.CAMERA, true, new By(who, NOW));
        store.people().preferences(who, Preferences.NONE, new By(who, NOW));
        return who;
    }

    /** The second one is Ben's. */
    private static void session(Store store, String session) {
        store.log().append(Samples.opened(session, session.equals("S-002") ? ben : anna));
        store.log().append(Samples.readings(session, 1));
        store.log().append(decision(session, 1));
        store.log().append(new LogEntry.Settled(session, 1, Samples.at(19), new Reward.Known(1)));
        store.log().append(new LogEntry.Learned(session, 1, Samples.at(19), Samples.state(2)));
        store.log().append(new LogEntry.Recorded(session, Samples.at(70), RecordingStep.ENDED, "by hand"));
        store.log().append(new LogEntry.Closed(session, Samples.at(80)));
    }

    private static moodlab.domain.round.Decision decision(String session, int sequence) {
        var like = Samples.decision(session, sequence, Samples.songs(6));
        long seed = new Random(session.hashCode()).nextLong();
        return new moodlab.domain.round.Decision(
                session,
                sequence,
                like.at(),
                like.context(),
                like.policy(),
                like.choice(),
                seed,
                like.selection(),
                like.choice().draw(5, seed));
    }

    private Order order() {
        return new Order(anna, CERTIFICATE, new By("P-admin", NOW));
    }

    private List<Backup> erase() {
        try (StoreErasure erasure = StoreErasure.hold(home, Keyring.unattended())) {
            ParticipantKeys keys = Keyring.unattended().participants(home);
            keys.destroy(anna, NOW);
            keys.forget(anna);
            erasure.rewrite(order());
            return erasure.backups().stream()
                    .map(name -> erasure.backup(name, order()))
                    .toList();
        }
    }

    private PersonTraces traces(String who) {
        try (StoreErasure erasure = StoreErasure.hold(home, Keyring.unattended())) {
            return erasure.traces(who);
        }
    }

    /** Everything that is no chain of Anna's, cell by cell. */
    private static Map<String, List<String>> cells(Path folder, String but) {
        Map<String, List<String>> cells = new TreeMap<>();
        try (Handle handle = RawStore.open(folder)) {
            for (String table : tables(handle)) {
                cells.put(
                        table,
                        handle
                                .createQuery("SELECT * FROM " + table)
                                .map((row, context) -> LogRow.of(row).toString().replaceAll("\\[B@[0-9a-f]+", "bytes")
                                        + java.util.HexFormat.of()
                                                .formatHex(
                                                        LogRow.of(row).get("hash") instanceof byte[] hash
                                                                ? hash
                                                                : new byte[0]))
                                .list()
                                .stream()
                                .filter(row -> !row.contains(but) && !row.contains("S-001") && !row.contains("S-003"))
                                .sorted()
                                .toList());
            }
        }
        return cells;
    }

    private static List<String> tables(Handle handle) {
        return handle.createQuery("SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = 'PUBLIC'"
                        + " AND TABLE_NAME NOT LIKE 'flyway%'")
                .mapTo(String.class)
                .list();
    }

    private List<Finding> left(PersonTraces traces) throws IOException {
        Needles needles = new Needles(anna, traces.sessions(), traces.marks());
        List<Finding> findings =
                new ArrayList<>(new FolderScan(home, needles, Set.of()).run().findings());
        try (StoreErasure erasure = StoreErasure.hold(home, Keyring.unattended())) {
            findings.addAll(erasure.scan(needles, step -> {}));
        }
        return findings;
    }

    @Test
    void nothingIsLeftOfThePersonAndNothingOfOthersIsChanged() throws IOException {
        PersonTraces traces = traces(anna);
        Map<String, List<String>> before = cells(home, anna);
        Set<String> places = new TreeSet<>();
        left(traces).forEach(finding -> places.add(finding.place() + ": " + finding.what()));
        String backup = new Backups(home).names().get(0);
        assertTrue(places.contains("the store, decrypted: the pseudonym"), places.toString());
        assertTrue(places.contains("the store, decrypted: a value of an erased row"), places.toString());
        assertTrue(places.contains("backup " + backup + ", decrypted: the pseudonym"), places.toString());
        assertTrue(places.contains("the store, table rounds: a value of an erased row"), places.toString());
        assertEquals(List.of(new Backup(backup, Outcome.REWRITTEN)), erase());
        assertEquals(List.of(), left(traces));
        assertTrue(traces(anna).none());
        Map<String, List<String>> after = cells(home, "erased " + CERTIFICATE);
        before.keySet().forEach(table -> {
            if (!table.equals("AUDIT")) {
                assertEquals(before.get(table), after.get(table), table);
            }
        });
        assertEquals(before.get("AUDIT").size() + 1, after.get("AUDIT").size());
        assertEquals(traces(ben).rows().get("decisions"), 1);
    }

    @Test
    void verificationAcceptsTheTombstonesInTheStoreAndInItsBackups() throws IOException {
        erase();
        Verification.Report report = Verification.home(home);
        assertEquals(List.of(), report.faults());
        assertEquals(
                List.of(
                        "S-001: erased, 13 rows, certificate " + CERTIFICATE + ".",
                        "S-003: erased, 13 rows, certificate " + CERTIFICATE + "."),
                report.notes());
        Backups backups = new Backups(home);
        assertEquals(
                List.of(),
                unlocked(home.resolve("backups").resolve(backups.names().get(0)))
                        .faults());
        backups.restoreNewest();
        assertTrue(Verification.home(home).sound());
        try (Store store = Store.open(home)) {
            assertEquals("S-004", store.nextSession());
            assertEquals(1, store.sessions().size());
        }
    }

    @Test
    void aTombstoneWithoutTheHeadsConsentIsNamed() throws IOException {
        Path heads = home.resolve(HeadsFile.NAME);
        String before = Files.readString(heads);
        erase();
        String after = Files.readString(heads);
        Files.writeString(heads, before);
        assertTrue(faults().contains("session S-001, table tombstones, its row: says that the chain was erased, which"
                + " heads.json knows nothing of"));
        Files.writeString(heads, after.replace(CERTIFICATE, "E-20260106-other"));
        assertTrue(faults().contains("heads.json knows nothing of"));
        Files.writeString(heads, after);
        assertEquals("[]", faults());
        try (Handle handle = RawStore.open(home)) {
            handle.execute("DROP TRIGGER tombstones_stay");
            handle.execute("DELETE FROM tombstones WHERE chain = 'S-003'");
        }
        assertTrue(faults().contains("session S-003, table tombstones, its row: missing: heads.json has it erased"));
    }

    private Verification.Report unlocked(Path backup) throws IOException {
        return Verification.unlocked(backup, StoreCipher.of(Database.file(backup), Keyring.unattended(), home));
    }

    private String faults() {
        return Verification.home(home).faults().stream()
                .map(Fault::sentence)
                .toList()
                .toString();
    }

    @Test
    void theStoreRefusesDeletionsAfterAsBefore() {
        erase();
        try (Handle handle = RawStore.open(home)) {
            for (String table : List.of("sessions", "rounds", "events", "readings", "samples", "consents", "audit")) {
                assertThrows(RuntimeException.class, () -> handle.execute("DELETE FROM " + table), table);
            }
        }
    }

    @Test
    void aBackupThatCannotBeOpenedOrIsOfAnOlderSchemaIsDestroyedAndOneWithoutThePersonStays() throws IOException {
        Path backups = home.resolve("backups");
        Path damaged = Files.createDirectories(backups.resolve("replaced-1"));
        Files.writeString(Database.file(damaged), "no database");
        Path old = Files.createDirectories(backups.resolve("schema-5"));
        Files.copy(Database.file(home), Database.file(old));
        Files.copy(Keyring.file(home), Keyring.file(old));
        try (Handle handle = RawStore.open(old)) {
            handle.execute("DELETE FROM \"flyway_schema_history\" WHERE CAST(\"version\" AS INT) > 5");
        }
        RawStore.makePlain(backups.resolve("replaced-2"));
        Map<String, Outcome> outcomes = new TreeMap<>();
        erase().forEach(backup -> outcomes.put(backup.name(), backup.outcome()));
        assertEquals(Outcome.DESTROYED, outcomes.get("replaced-1"));
        assertEquals(Outcome.DESTROYED, outcomes.get("schema-5"));
        assertEquals(Outcome.UNTOUCHED, outcomes.get("replaced-2"));
        assertFalse(Files.exists(damaged) || Files.exists(old));
    }

    @Test
    void doneTwiceItIsDoneOnce() throws IOException {
        erase();
        byte[] once = Files.readAllBytes(Database.file(home));
        assertEquals(Outcome.UNTOUCHED, erase().get(0).outcome());
        org.junit.jupiter.api.Assertions.assertArrayEquals(once, Files.readAllBytes(Database.file(home)));
    }

    @Test
    void aHomeInUseOrHalfErasedIsRefused() throws IOException {
        try (Store store = Store.open(home)) {
            assertThrows(StoreUnavailable.class, () -> StoreErasure.hold(home, Keyring.unattended()));
            assertEquals(3, store.sessions().size());
        }
        Files.writeString(home.resolve(StoreErasure.JOURNAL), "{}");
        String told =
                assertThrows(StoreUnavailable.class, () -> Store.open(home)).getMessage();
        assertTrue(told.contains("moodlab erase --home"), told);
    }

    /** A table that is new has to be named here, by whether it says something of a person. */
    @Test
    void everyTableIsKnown() {
        Set<String> nobodys = Set.of(
                "CATALOGUE", "CONSENT_TEXTS", "HOME_SETTINGS", "SKIPPED_FILES", "SONGS", "TOMBSTONES", "WITHDRAWN");
        Set<String> known = new TreeSet<>(nobodys);
        known.addAll(List.of("ACCOUNTS", "AUDIT", "CATALOGUE_EDITS", "CONSENTS", "EVENTS", "HEADS"));
        known.addAll(List.of(
                "POLICY_STATES",
                "PROMOTION_STEPS",
                "PREFERENCES",
                "READINGS",
                "ROUNDS",
                "SAMPLES",
                "SESSIONS",
                "TAGS"));
        try (Handle handle = RawStore.open(home)) {
            assertEquals(known, new TreeSet<>(tables(handle)));
        }
    }
}
