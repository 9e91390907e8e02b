package moodlab.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each thing that can be wrong with a store is told in one sentence with a remedy. */
class BadStoreTest {

    @TempDir
    Path home;

    private void assertRefused(Path folder, String... words) {
        StoreUnavailable refused = assertThrows(StoreUnavailable.class, () -> Store.open(folder));
        for (String word : words) {
            assertTrue(refused.getMessage().contains(word), refused.getMessage());
        }
        assertTrue(refused.getMessage().contains(folder.toString()), refused.getMessage());
        assertEquals(1, refused.getMessage().lines().count());
        assertTrue(refused.getMessage().endsWith("."), refused.getMessage());
    }

    private byte[] file() throws IOException {
        return Files.readAllBytes(Database.file(home));
    }

    private void make() {
        try (Store store = Store.open(home)) {
            store.log().append(Samples.opened("S-001", "P-07"));
            for (int i = 1; i <= 20; i++) {
                store.log().append(Samples.decision("S-001", i, Samples.songs(40)));
            }
        }
    }

    private void change(String sql) {
        try (Handle handle = RawStore.open(home)) {
            handle.execute(sql);
        }
    }

    @Test
    void aSecondStoreOfThisProcessIsRefusedAndTheFirstGoesOn() {
        try (Store first = Store.open(home)) {
            assertRefused(home, "open in another Moodlab", "close that one");
            first.log().append(Samples.opened("S-001", "P-07"));
            assertEquals(1, first.sessions().size());
        }
        Store.open(home).close();
    }

    @Test
    void whoFindsTheHomeTakenWaitsForALookThatEndsSoon() {
        Store first = Store.open(home);
        Executor soon = CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS);
        CompletableFuture<Void> closing = CompletableFuture.runAsync(first::close, soon);
        Store.open(home).close();
        closing.join();
    }

    @Test
    void anotherProcessIsRefused() throws IOException, InterruptedException {
        try (Store store = Store.open(home)) {
            Process child = ChildJvm.start(BadStoreTest.class, home.toString());
            String said = new String(child.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertEquals(1, child.waitFor());
            assertTrue(said.contains("open in another Moodlab"), said);
            assertFalse(said.contains("\tat "), said);
            assertEquals(0, store.sessions().size());
        }
    }

    /** The other process of {@link #anotherProcessIsRefused}. */
    public static void main(String[] arguments) {
        try {
            Store.open(Path.of(arguments[0])).close();
        } catch (StoreUnavailable e) {
            System.out.println(e.getMessage());
            System.exit(1);
        }
    }

    @Test
    void anotherToolThatHasTheFileIsRefused() throws IOException, InterruptedException {
        make();
        Process child = ChildJvm.start(Holder.class, home.toString());
        try {
            assertEquals(
                    "has it",
                    child.inputReader()
                            .lines()
                            .filter("has it"::equals)
                            .findFirst()
                            .orElse(""));
            assertRefused(home, "close that one");
        } finally {
            child.destroyForcibly().waitFor();
        }
    }

    /** Holds the database file without Moodlab's lock, as any other tool would. */
    static final class Holder {
        public static void main(String[] arguments) throws InterruptedException {
            try (Handle handle = RawStore.open(Path.of(arguments[0]))) {
                System.out.println(handle.isClosed() ? "has it not" : "has it");
                Thread.sleep(60_000);
            }
        }
    }

    @Test
    void aFileThatIsNoDatabaseIsDamaged() throws IOException {
        byte[] noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        Files.write(Database.file(home), noise);
        assertRefused(home, "damaged", "backup");
        assertArrayEquals(noise, file());
    }

    @Test
    void aFileOverwrittenInItsMiddleIsDamagedWhereItIsRead() throws IOException {
        make();
        byte[] noise = new byte[(int) Files.size(Database.file(home)) - 3 * 4096];
        new Random(1).nextBytes(noise);
        try (RandomAccessFile file = new RandomAccessFile(Database.file(home).toFile(), "rw")) {
            file.seek(2 * 4096);
            file.write(noise);
        }
        assertRefused(home, "damaged", "backup");
    }

    @Test
    void aNewerStoreIsRefusedAndLeftUntouched() throws IOException {
        make();
        change("INSERT INTO \"flyway_schema_history\" SELECT 99, '99', 'later', 'SQL', 'V99__later.sql', 0, 'sa',"
                + " CURRENT_TIMESTAMP, 1, TRUE");
        byte[] before = file();
        assertRefused(home, "newer Moodlab", "update Moodlab", "untouched");
        assertArrayEquals(before, file());
    }

    @Test
    void aDatabaseOfSomebodyElseIsRefused() {
        change("CREATE TABLE theirs (id INT)");
        assertRefused(home, "cannot be used");
    }

    @Test
    void aHomeThatCannotBeMadeIsSaidSo() throws IOException {
        Path file = Files.writeString(home.resolve("file"), "");
        assertRefused(file.resolve("home"), "cannot be written", "choose another home");
        assertRefused(file, "cannot be written");
    }

    @Test
    void aHomeThatIsReadOnlyIsSaidSo() {
        assumeFalse(
                !home.toFile().setWritable(false) || Files.isWritable(home),
                "this user writes where nobody may: run the tests as another user to see this one");
        assertRefused(home, "cannot be written", "permissions");
        assertTrue(home.toFile().setWritable(true));
    }

    @Test
    void settingsOfTheDatabaseCannotBeSmuggledInByTheHomesName() {
        assertRefused(home.resolve("a;TRACE_LEVEL_FILE=4"), "semicolon");
        assertFalse(Files.exists(home.resolve("a")));
    }

    @Test
    void openExistingMakesNothing() throws IOException {
        StoreUnavailable refused = assertThrows(StoreUnavailable.class, () -> Store.openExisting(home));
        assertTrue(refused.getMessage().contains("run a session or scan songs first"), refused.getMessage());
        try (Stream<Path> files = Files.list(home)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void aCreationThatWasCutOffIsBegunAnew() throws IOException {
        Files.write(Database.file(home, "moodlab-new"), new byte[] {1, 2, 3});
        make();
        assertTrue(Store.isIn(home));
        assertFalse(Files.exists(Database.file(home, "moodlab-new")));
    }

    @Test
    void nothingButTheStoreItsHeadsItsKeyAndItsLockLiesInTheHome() throws IOException {
        make();
        assertThrows(StoreUnavailable.class, () -> Store.open(home.resolve("moodlab.lock")));
        try (Stream<Path> files = Files.list(home)) {
            assertEquals(
                    java.util.List.of("heads.json", "key.json", "moodlab.lock", "moodlab.mv.db"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void theNewestSchemaIsTheOneThatTheCodeKnows() {
        make();
        change("SELECT 1");
        try (Handle handle = RawStore.open(home)) {
            assertEquals(
                    Schema.VERSION,
                    handle.createQuery("SELECT MAX(CAST(\"version\" AS INT)) FROM \"flyway_schema_history\"")
                            .mapTo(Integer.class)
                            .one());
        }
    }
}
