package moodlab.store;

import static moodlab.store.Samples.SESSION;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupsTest {

    @TempDir
    Path home;

    private Backups backups;

    @BeforeEach
    void write() {
        backups = new Backups(home);
        try (Store store = Store.open(home)) {
            store.log().append(Samples.opened(SESSION, "P-07"));
            store.log().append(Samples.decision(SESSION, 1, Samples.songs(3)));
        }
    }

    private static Clock at(int minute) {
        return Clock.fixed(Instant.parse("2026-01-05T09:00:00Z").plusSeconds(60L * minute), ZoneOffset.UTC);
    }

    private void addRound(int sequence) {
        try (Store store = Store.open(home)) {
            store.log().append(Samples.decision(SESSION, sequence, Samples.songs(3)));
        }
    }

    private int rounds() {
        try (Store store = Store.open(home)) {
            return store.rounds(SESSION).size();
        }
    }

    @Test
    void theOldestMakeRoom() {
        assertEquals(List.of(), backups.make(at(1), 2).removed());
        assertEquals(List.of(), backups.make(at(2), 2).removed());
        Backups.Made third = backups.make(at(3), 2);
        assertEquals("20260105T090300.000Z", third.name());
        assertEquals(6, third.rows());
        assertEquals(List.of("20260105T090100.000Z"), third.removed());
        assertEquals(List.of("20260105T090200.000Z", "20260105T090300.000Z"), backups.names());
    }

    @Test
    void oneThatIsPutAsideStaysAndIsNotRestoredUntilItIsTakenBack() {
        String first = backups.make(at(1), 2).name();
        String second = backups.make(at(2), 2).name();
        backups.putAside(first, true);
        assertEquals(List.of(), backups.make(at(3), 2).removed());
        assertEquals(List.of(second), backups.make(at(4), 2).removed());
        assertEquals(first, backups.names().get(0));
        assertEquals(2, backups.offered().size());
        BackupFailed refused = assertThrows(BackupFailed.class, () -> backups.restore(first));
        assertTrue(refused.getMessage().contains("is retired: take it back first"), refused.getMessage());
        backups.putAside(first, false);
        assertEquals(first, backups.restore(first).name());
        assertEquals(List.of("replaced-1"), backups.all().subList(3, 4));
        assertThrows(BackupFailed.class, () -> backups.putAside("../backups", true));
    }

    @Test
    void aRestoredBackupIsTheStoreAndTheStoreAsItWasIsKept() throws IOException {
        backups.make(at(1), 7);
        addRound(2);
        byte[] was = Files.readAllBytes(Database.file(home));
        Path kept = backups.restoreNewest().kept().orElseThrow();
        assertArrayEquals(was, Files.readAllBytes(Database.file(kept)));
        assertTrue(Verification.home(home).sound());
        assertEquals(1, rounds());
        assertEquals("replaced-2", restoredOver(kept).getFileName().toString());
        assertEquals(2, rounds());
    }

    private Path restoredOver(Path kept) {
        return backups.restore(kept.getFileName().toString()).kept().orElseThrow();
    }

    @Test
    void aBackupThatWasChangedIsNotRestored() throws IOException {
        String name = backups.make(at(1), 7).name();
        Path heads = home.resolve("backups").resolve(name).resolve(HeadsFile.NAME);
        Files.writeString(heads, Files.readString(heads).replaceFirst("\"links\" : 3", "\"links\" : 2"));
        addRound(2);
        BackupFailed refused = assertThrows(BackupFailed.class, () -> backups.restore(name));
        assertTrue(refused.getMessage().contains("does not verify"), refused.getMessage());
        assertEquals(2, rounds());
    }

    @Test
    void aStoreThatDoesNotVerifyPushesNoBackupOut() throws IOException {
        String good = backups.make(at(1), 1).name();
        Files.delete(home.resolve(HeadsFile.NAME));
        assertThrows(BackupFailed.class, () -> backups.make(at(2), 1));
        assertEquals(List.of(good), backups.names());
    }

    @Test
    void whatIsNoBackupAndAHomeInUseAreSaidSo() {
        assertThrows(BackupFailed.class, () -> backups.restore("../elsewhere"));
        assertThrows(BackupFailed.class, backups::restoreNewest);
        try (Store store = Store.open(home)) {
            StoreUnavailable refused = assertThrows(StoreUnavailable.class, () -> backups.make(at(1), 7));
            assertTrue(refused.getMessage().contains("open in another Moodlab"), refused.getMessage());
            assertEquals(1, store.sessions().size());
        }
    }
}
