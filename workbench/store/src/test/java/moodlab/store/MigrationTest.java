package moodlab.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moodlab.domain.Affect;
import moodlab.domain.Sample;
import moodlab.domain.round.Feedback;
import moodlab.store.keys.Keyring;
import moodlab.store.keys.StoreCipher;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationTest {

    @TempDir
    Path home;

    private void migrate(int version) {
        Flyway.configure()
                .dataSource(Database.url(home, Database.NAME), "sa", "")
                .locations("classpath:" + Schema.FOLDER)
                .javaMigrations(new ChainMigration())
                .target(Integer.toString(version))
                .load()
                .migrate();
    }

    private void make(int version) {
        migrate(version);
        try (Handle handle = RawStore.open(home)) {
            handle.execute("INSERT INTO sessions (session, participant, settings) VALUES ('S-001', 'P-01', '{}')");
            handle.execute("INSERT INTO events (log_order, session, utc, nanos, kind) "
                    + "VALUES (1, 'S-001', TIMESTAMP WITH TIME ZONE '2026-01-05 09:00:00+00:00', 5, 'opened')");
            handle.execute("INSERT INTO events (log_order, session, utc, nanos, kind) "
                    + "VALUES (2, 'S-001', TIMESTAMP WITH TIME ZONE '2026-01-05 09:01:00+00:00', 6, 'closed')");
            for (int frame = 1; frame <= 3; frame++) {
                handle.execute(
                        "INSERT INTO readings (session, sequence, frame, nanos, state) VALUES ('S-001', 1, ?, 7, 'no_face')",
                        frame);
            }
            handle.execute("INSERT INTO songs (since, id, title, artist, file, length_nanos, folder, folder_valence,"
                    + " folder_arousal, valence, arousal)"
                    + " VALUES (1, 'Q1/a.mp3', 'A', 'B', 'a.mp3', 1, 'Q1', 0.5, 0.5, 0.5, 0.5)");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void aStoreOfEverySchemaIsMigratedInACopyAndChainedFromThenOn(int version) throws IOException {
        make(version);
        byte[] was = Files.readAllBytes(Database.file(home));
        StoreUnavailable refused = assertThrows(StoreUnavailable.class, () -> Verification.home(home));
        assertTrue(refused.getMessage().contains("schema " + version), refused.getMessage());
        Store.open(home).close();
        assertArrayEquals(was, Files.readAllBytes(Database.file(home.resolve("backups/schema-" + version))));
        Verification.Report report = Verification.home(home);
        assertEquals(List.of(), report.faults());
        assertEquals(
                List.of(1L, 6L), report.chains().stream().map(ChainHead::rows).toList());
        assertEquals("schema 4 or older", report.chains().get(1).origin());
        try (Handle handle = RawStore.open(home)) {
            handle.execute("DROP TRIGGER readings_stay");
            handle.execute("UPDATE readings SET frame = 9 WHERE frame = 2");
        }
        assertEquals("readings", Verification.home(home).faults().get(0).table());
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 6, 7})
    void aStoreWithChainsKeepsThem(int version) throws IOException {
        make(4);
        migrate(version);
        List<Head> chains = heads();
        byte[] was = Files.readAllBytes(Database.file(home));
        Store.open(home).close();
        assertArrayEquals(was, Files.readAllBytes(Database.file(home.resolve("backups/schema-" + version))));
        assertEquals(Schema.VERSION, Schema.version(Schema.readOnly(home, StoreCipher.none())));
        assertEquals(2, chains.size());
        assertEquals(chains, heads());
        assertEquals(List.of(), Verification.home(home).faults());
    }

    private List<Head> heads() {
        try (Handle handle = RawStore.open(home)) {
            return HeadRows.all(handle);
        }
    }

    @Test
    void anEncryptedStoreOfAnOlderSchemaStaysEncryptedAndSoDoesItsCopy() throws IOException {
        make(4);
        Path plain = Files.move(Database.file(home), home.resolve("plain"));
        try (InputStream in = Files.newInputStream(plain)) {
            StoreCipher.of(Keyring.unattended(), home).write(in, Database.file(home));
        }
        Store.open(home).close();
        assertTrue(StoreCipher.isEncrypted(Database.file(home)));
        assertTrue(StoreCipher.isEncrypted(Database.file(home.resolve("backups/schema-4"))));
        assertEquals(List.of(), Verification.home(home).faults());
    }

    @Test
    void aLogOfTheFirstSchemaGoesOnInTheNewest() {
        make(1);
        try (Store store = Store.open(home)) {
            assertEquals(2, store.events("S-001").size());
            assertEquals(Optional.empty(), store.events("S-001").get(0).felt());
            store.log().append(Samples.readings("S-001", 1));
            store.log().append(Samples.answered(1, new Feedback.Reported(new Affect(1, -1), Optional.empty())));
            assertEquals(
                    Optional.of(new Affect(1, -1)), store.events("S-001").get(2).felt());
            List<Sample> samples = new ArrayList<>();
            store.eachSample("S-001", logged -> samples.add(logged.sample()));
            assertEquals(2, samples.size());
        }
    }
}
