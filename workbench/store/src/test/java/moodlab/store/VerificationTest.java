package moodlab.store;

import static moodlab.store.Samples.SESSION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import moodlab.domain.round.Feedback;
import moodlab.domain.round.LogEntry;
import moodlab.domain.round.RecordingStep;
import moodlab.domain.round.Reward;
import moodlab.domain.round.Thumb;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationTest {

    private static final List<String> CHAINED =
            List.of("sessions", "rounds", "events", "readings", "samples", "songs", "heads", "policy_states");

    /** Every so many-th cell; {@code -Dmoodlab.stride=1} changes each. */
    private static final int STRIDE = Integer.getInteger("moodlab.stride", 7);

    @TempDir
    Path home;

    @BeforeEach
    void write() {
        try (Store store = Store.open(home)) {
            entries().forEach(store.log()::append);
        }
    }

    private static List<LogEntry> entries() {
        return List.of(
                Samples.opened(SESSION, "P-07"),
                Samples.readings(SESSION, 1),
                Samples.decision(SESSION, 1, Samples.songs(6)),
                Samples.thumb(1, Thumb.UP),
                Samples.answered(
                        1,
                        new Feedback.Reported(
                                new moodlab.domain.Affect(0.5, -0.0),
                                java.util.Optional.of(new moodlab.domain.Affect(-0.0, 1)))),
                Samples.heard(1),
                Samples.settled(1, new Reward.Known(1)),
                Samples.learned(1),
                Samples.decision(SESSION, 2, Samples.songs(6)),
                Samples.settled(2, new Reward.Missing("=none")),
                new LogEntry.Recorded(SESSION, Samples.at(70), RecordingStep.ENDED, "by hand"),
                Samples.opened("S-002", "P-08"),
                Samples.decision("S-002", 1, Samples.songs(3)),
                new LogEntry.Closed(SESSION, Samples.at(80)));
    }

    private Handle tamperer() {
        Handle handle = RawStore.open(home);
        for (String table : List.of("sessions", "rounds", "events", "readings", "samples", "songs")) {
            handle.execute("DROP TRIGGER " + table + "_stay");
        }
        handle.execute("SET REFERENTIAL_INTEGRITY FALSE");
        return handle;
    }

    /** What verification says of the store as that statement would leave it. */
    private List<Fault> after(Handle handle, String sql, Object... values) {
        handle.begin();
        try {
            assertTrue(handle.execute(sql, values) > 0, sql);
            return Verification.of(handle, home).faults();
        } finally {
            handle.rollback();
        }
    }

    private static Object changed(Object value, int type) {
        if (value instanceof String text) {
            return text + "x";
        }
        if (value instanceof Long || value instanceof Integer) {
            return ((Number) value).longValue() + 1_000;
        }
        if (value instanceof Double real) {
            return real == 0 ? Double.MIN_VALUE : Math.nextUp(real);
        }
        if (value instanceof Boolean truth) {
            return !truth;
        }
        if (value instanceof java.time.OffsetDateTime moment) {
            return moment.plusNanos(1);
        }
        if (value instanceof java.time.LocalDateTime local) {
            return local.minusNanos(1);
        }
        if (value instanceof byte[] bytes) {
            byte[] other = bytes.clone();
            other[other.length - 1] ^= 1;
            return other;
        }
        return type == java.sql.Types.VARCHAR || type == java.sql.Types.CLOB ? "" : 0;
    }

    private static Map<String, Integer> types(Handle handle, String table) {
        return handle.createQuery("SELECT * FROM " + table + " FETCH FIRST 1 ROW ONLY")
                .map((row, context) -> {
                    Map<String, Integer> types = new TreeMap<>();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        types.put(
                                row.getMetaData().getColumnName(i).toLowerCase(java.util.Locale.ROOT),
                                row.getMetaData().getColumnType(i));
                    }
                    return types;
                })
                .one();
    }

    private static Map<Long, Map<String, Object>> rows(Handle handle, String table) {
        Map<Long, Map<String, Object>> rows = new TreeMap<>();
        handle.createQuery("SELECT _ROWID_ AS rowid, t.* FROM " + table + " t")
                .map((row, context) -> LogRow.of(row))
                .forEach(row -> rows.put((Long) row.remove("rowid"), row));
        return rows;
    }

    @Test
    void whatWasWrittenIsSound() {
        Verification.Report report = Verification.home(home);
        assertEquals(List.of(), report.faults());
        assertEquals(List.of(), report.notes());
        assertEquals(
                List.of("", SESSION, "S-002"),
                report.chains().stream().map(ChainHead::session).toList());
        assertEquals(18, report.chains().get(1).rows());
    }

    @Test
    void everyCellThatIsChangedIsFoundAndItsTableNamed() {
        int cells = 0;
        try (Handle handle = tamperer()) {
            for (String table : CHAINED) {
                Map<String, Integer> types = types(handle, table);
                for (Map.Entry<Long, Map<String, Object>> row :
                        rows(handle, table).entrySet()) {
                    for (Map.Entry<String, Object> cell : row.getValue().entrySet()) {
                        if (cells++ % STRIDE != 0) {
                            continue;
                        }
                        Object other = changed(cell.getValue(), types.get(cell.getKey()));
                        String sql = "UPDATE " + table + " SET " + cell.getKey() + " = ? WHERE _ROWID_ = ?";
                        List<Fault> faults = after(handle, sql, other, row.getKey());
                        assertFalse(faults.isEmpty(), sql + " of " + row.getKey() + " was not found");
                        assertTrue(
                                faults.stream().anyMatch(fault -> names(fault, table)),
                                table + "." + cell.getKey() + ": " + faults);
                    }
                }
            }
        }
        assertTrue(cells > 600, cells + " cells");
    }

    /** A head that does not fit its rows shows as their fault too. */
    private static boolean names(Fault fault, String table) {
        return fault.table().equals(table)
                || table.equals("heads")
                || fault.table().isEmpty();
    }

    @Test
    void everyRowThatIsTakenAwayIsFoundAndItsTableNamed() {
        try (Handle handle = tamperer()) {
            for (String table : CHAINED) {
                for (Long row : rows(handle, table).keySet()) {
                    List<Fault> faults = after(handle, "DELETE FROM " + table + " WHERE _ROWID_ = ?", row);
                    assertTrue(
                            faults.stream().anyMatch(fault -> fault.table().equals(table)),
                            table + " " + row + ": " + faults);
                }
            }
        }
    }

    @Test
    void everyRowThatIsAddedIsFound() {
        try (Handle handle = tamperer()) {
            for (String table : List.of("rounds", "events", "readings", "samples", "songs")) {
                Map<Long, Map<String, Object>> rows = rows(handle, table);
                for (Map<String, Object> row : rows.values()) {
                    Map<String, Object> copy = new TreeMap<>(row);
                    copy.put("link", (Long) row.get("link") + 1_000);
                    copy.computeIfPresent("log_order", (column, order) -> (Long) order + 1_000);
                    if (table.equals("rounds")) {
                        copy.computeIfPresent("sequence", (column, sequence) -> (Integer) sequence + 1_000);
                    }
                    assertFalse(
                            after(handle, insert(table, copy), copy.values().toArray())
                                    .isEmpty(),
                            table);
                }
            }
        }
    }

    private static String insert(String table, Map<String, Object> row) {
        return "INSERT INTO " + table + " (" + String.join(", ", row.keySet()) + ") VALUES ("
                + String.join(", ", java.util.Collections.nCopies(row.size(), "?")) + ")";
    }

    @Test
    void rowsThatChangePlacesAreFound() {
        try (Handle handle = tamperer()) {
            for (String table : List.of("rounds", "events", "readings", "samples", "songs")) {
                List<Map.Entry<Long, Map<String, Object>>> rows =
                        new ArrayList<>(rows(handle, table).entrySet());
                for (int i = 1; i < rows.size(); i++) {
                    assertFalse(
                            swapped(handle, table, rows.get(i - 1), rows.get(i)).isEmpty(), table + " " + i);
                }
            }
        }
    }

    private List<Fault> swapped(
            Handle handle,
            String table,
            Map.Entry<Long, Map<String, Object>> one,
            Map.Entry<Long, Map<String, Object>> other) {
        handle.begin();
        try {
            String place = "UPDATE " + table + " SET link = ?, hash = ? WHERE _ROWID_ = ?";
            handle.execute(place, -1, one.getValue().get("hash"), other.getKey());
            handle.execute(place, other.getValue().get("link"), other.getValue().get("hash"), one.getKey());
            handle.execute(place, one.getValue().get("link"), one.getValue().get("hash"), other.getKey());
            return Verification.of(handle, home).faults();
        } finally {
            handle.rollback();
        }
    }

    @Test
    void whoWritesTheWholeChainAnewIsFoundByTheHeadsBesideTheStore() {
        try (Handle handle = tamperer()) {
            handle.execute("UPDATE events SET thumb = 'down' WHERE kind = 'thumbed'");
            forge(handle);
            List<Fault> faults = Verification.of(handle, home).faults();
            assertEquals(1, faults.size(), faults.toString());
            assertTrue(faults.get(0).sentence().contains("heads.json"), faults.toString());
        }
    }

    /** What a forger who knows the encoding would do. */
    private static void forge(Handle handle) {
        for (String chain : List.of(SESSION, "S-002")) {
            Ledger ledger = new Ledger(handle, Map.of(chain, Head.start(chain, Head.OPENED)));
            List<Map.Entry<LogTable, Map<String, Object>>> all = new ArrayList<>();
            for (LogTable table : LogTable.of(chain)) {
                table.page(handle, chain, Long.MIN_VALUE, 1_000).forEach(row -> all.add(Map.entry(table, row)));
            }
            all.sort(Comparator.comparing(row -> (Long) row.getValue().get("link")));
            for (Map.Entry<LogTable, Map<String, Object>> row : all) {
                Map<String, Object> chained = ledger.chained(chain, row.getKey().name(), row.getValue());
                handle.execute(
                        "UPDATE " + row.getKey().name() + " SET hash = ? WHERE session = ? AND link = ?",
                        chained.get("hash"),
                        chain,
                        chained.get("link"));
            }
            ledger.finish();
        }
    }

    @Test
    void aSessionThatIsTakenAwayWithItsHeadIsFound() {
        try (Handle handle = tamperer()) {
            handle.begin();
            for (String table : List.of("readings", "samples", "events", "rounds", "sessions")) {
                handle.execute("DELETE FROM " + table + " WHERE session = 'S-002'");
            }
            handle.execute("DELETE FROM heads WHERE chain = 'S-002'");
            List<Fault> faults = Verification.of(handle, home).faults();
            assertTrue(faults.stream().allMatch(fault -> fault.session().equals("S-002")), faults.toString());
            assertFalse(faults.isEmpty());
            handle.rollback();
        }
    }

    @Test
    void anErasedSessionLeavesATombstoneThatIsAcceptedWithTheHeadsConsent() throws IOException {
        try (Handle handle = tamperer()) {
            handle.execute(
                    "INSERT INTO tombstones SELECT chain, links, hash, CURRENT_TIMESTAMP, 'C-17' FROM heads WHERE chain = 'S-002'");
            assertFalse(Verification.of(handle, home).sound(), "its rows are still there");
            for (String table : List.of("readings", "samples", "events", "rounds", "sessions")) {
                handle.execute("DELETE FROM " + table + " WHERE session = 'S-002'");
            }
            handle.execute("DELETE FROM heads WHERE chain = 'S-002'");
        }
        assertFalse(Verification.home(home).sound(), "the heads know nothing of it");
        Path heads = home.resolve(HeadsFile.NAME);
        Files.writeString(
                heads, Files.readString(heads).replaceFirst("(\"chain\" : \"S-002\",)", "\"erased\" : \"C-17\", $1"));
        Verification.Report report = Verification.home(home);
        assertEquals(List.of(), report.faults());
        assertTrue(
                report.notes().get(0).contains("certificate C-17"),
                report.notes().toString());
    }

    @Test
    void aTombstoneWithAnotherHeadIsNotAccepted() {
        try (Handle handle = tamperer()) {
            handle.execute("DELETE FROM rounds WHERE session = 'S-002'");
            handle.execute("DELETE FROM events WHERE session = 'S-002'");
            handle.execute("DELETE FROM sessions WHERE session = 'S-002'");
            handle.execute("INSERT INTO tombstones SELECT 'S-002', links, hash, CURRENT_TIMESTAMP, 'C-17' FROM heads"
                    + " WHERE chain = 'S-001'");
        }
        assertFalse(Verification.home(home).sound());
    }

    @Test
    void headsThatAreGoneOrUnreadableAreFound() throws IOException {
        Path file = home.resolve(HeadsFile.NAME);
        String was = Files.readString(file);
        Files.writeString(file, was.substring(0, was.length() / 2));
        assertFalse(Verification.home(home).sound());
        Files.delete(file);
        assertFalse(Verification.home(home).sound());
        Files.writeString(file, was);
        assertTrue(Verification.home(home).sound());
    }

    @Test
    void rowsOfAStoreThatWasNotClosedAreNewerThanTheHeadsAndSaidSo() throws IOException {
        Path file = home.resolve(HeadsFile.NAME);
        Store store = Store.open(home);
        store.log().append(Samples.opened("S-003", "P-07"));
        store.log().append(Samples.decision("S-003", 1, Samples.songs(3)));
        String atTheCrash = Files.readString(file);
        store.close();
        assertNotEquals(atTheCrash, Files.readString(file));
        Files.writeString(file, atTheCrash);
        Verification.Report report = Verification.home(home);
        assertEquals(List.of(), report.faults());
        assertTrue(
                report.notes().get(0).startsWith("S-003: the last 3 of 3 rows"),
                report.notes().toString());
    }
}
