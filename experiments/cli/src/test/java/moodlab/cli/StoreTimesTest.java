package moodlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import moodlab.desktop.presenter.people.AdminPresenter;
import moodlab.desktop.presenter.people.AdminState;
import moodlab.desktop.presenter.people.AdminTab;
import moodlab.domain.Emotion;
import moodlab.domain.Reading;
import moodlab.store.CsvVerification;
import moodlab.store.LoggedReading;
import moodlab.store.LoggedSession;
import moodlab.store.Store;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small part of the home that {@code benchmark store} times: what its figures are of is right. */
class StoreTimesTest {

    private static final StoreTimes.Size SMALL = new StoreTimes.Size(3_000, 40, 60, 120);

    @TempDir
    private static Path folder;

    private static Path home;
    private static StoreTimes times;
    private static final StringWriter TOLD = new StringWriter();

    @BeforeAll
    static void make() {
        home = folder.resolve("home");
        times = new StoreTimes(home, new PrintWriter(TOLD));
        times.make(SMALL);
        times.time(folder.resolve("export"));
    }

    @Test
    void everyPageAndJobIsTimed() {
        for (String what :
                List.of("People: first page", "Stores: search", "export as CSV", "verify the home", "heap:")) {
            assertTrue(TOLD.toString().contains(what), TOLD.toString());
        }
    }

    @Test
    void pagesHoldEveryRowOnceAndNoMoreThanOnePageEach() {
        assertEquals(SMALL.people() + 1, keys(AdminTab.PEOPLE)); // the first admin is one of them
        assertTrue(keys(AdminTab.AUDIT) > SMALL.changes());
    }

    private static long keys(AdminTab tab) {
        AdminState[] shown = new AdminState[1];
        AdminPresenter panel = times.panel(shown);
        panel.open(tab);
        List<String> keys = new ArrayList<>();
        add(keys, shown[0]);
        while (shown[0].hasNext()) {
            panel.turn(1);
            add(keys, shown[0]);
        }
        assertEquals(new HashSet<>(keys).size(), keys.size());
        assertEquals(shown[0].total(), keys.size());
        return keys.size();
    }

    private static void add(List<String> keys, AdminState state) {
        assertEquals("", state.problem());
        assertTrue(state.rows().size() <= AdminState.PAGE);
        state.rows().forEach(row -> keys.add(row.key()));
    }

    @Test
    void theExportIsTheLog() throws IOException {
        Path export = folder.resolve("export");
        assertTrue(CsvVerification.of(export).sound());
        try (Store store = Store.openExisting(home);
                Reader reader = Files.newBufferedReader(export.resolve("readings.csv"));
                CSVParser rows = CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(reader)) {
            Iterator<CSVRecord> next = rows.iterator();
            long before = 0;
            for (LoggedSession session : store.sessions()) {
                store.eachReading(session.session(), logged -> check(logged, next.next()));
                before += store.readings(session.session());
            }
            assertFalse(next.hasNext());
            assertEquals(before, rows.getRecordNumber());
            assertTrue(before > 0.9 * SMALL.rows(), before + " readings");
        }
    }

    private static void check(LoggedReading logged, CSVRecord row) {
        assertEquals(logged.session(), row.get("session"));
        assertEquals(logged.reading().frame(), Long.parseLong(row.get("frame")));
        if (logged.reading().reading() instanceof Reading.Seen seen) {
            for (Emotion emotion : Emotion.values()) {
                assertEquals(seen.emotions().probability(emotion), Double.parseDouble(row.get("p_" + emotion.label())));
            }
        } else {
            assertEquals("no_face", row.get("state"));
        }
    }
}
