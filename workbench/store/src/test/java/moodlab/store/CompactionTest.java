package moodlab.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompactionTest {

    @TempDir
    Path home;

    @Test
    void aStoreThatIsMostlyEmptySpaceIsShortAgainWhenItIsOpened() throws IOException {
        try (Store store = Store.open(home)) {
            store.log().append(Samples.opened("S-001", "P-1"));
        }
        grow();
        long before = Files.size(Database.file(home));
        assertTrue(before > 32L << 20, "grew to " + before);
        try (Store store = Store.open(home)) {
            assertEquals("S-001", store.sessions().get(0).session());
            assertTrue(Files.size(Database.file(home)) < before / 4, "still " + Files.size(Database.file(home)));
        }
        assertTrue(Verification.home(home).sound());
    }

    /** Writes a row anew again and again, which leaves what it was before in the file. */
    private void grow() {
        byte[] noise = new byte[3 << 20];
        Random random = new Random(1);
        try (Handle handle = RawStore.open(home)) {
            handle.execute("CREATE TABLE noise (bytes VARBINARY)");
            handle.execute("INSERT INTO noise VALUES (x'00')");
            for (int i = 0; i < 14; i++) {
                random.nextBytes(noise);
                handle.execute("UPDATE noise SET bytes = ?", noise);
            }
            handle.execute("DROP TABLE noise");
        }
    }
}
