package moodlab.store.keys;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingKeyFilesTest {

    @TempDir
    Path home;

    private final Keyring ring = Keyring.unattended();

    private RecordingKeyFiles keys() {
        return ring.recordings(home);
    }

    @Test
    void aRecordingsKeyGoesWithItsPersons() {
        byte[] key = keys().create("S-001", "P-07").getEncoded();
        byte[] other = keys().create("S-002", "P-08").getEncoded();
        assertArrayEquals(key, keys().open("S-001").getEncoded());
        ring.participants(home).destroy("P-07", Instant.parse("2026-03-01T10:00:00Z"));
        KeyDestroyed gone = assertThrows(KeyDestroyed.class, () -> keys().open("S-001"));
        assertTrue(gone.getMessage().contains("P-07 was destroyed on 2026-03-01"), gone.getMessage());
        assertArrayEquals(other, keys().open("S-002").getEncoded());
    }

    @Test
    void oneRecordingIsDestroyedWithoutTheOthers() {
        keys().create("S-001", "P-07");
        keys().create("S-002", "P-07");
        keys().destroy("S-001");
        KeyFault gone = assertThrows(KeyFault.class, () -> keys().open("S-001"));
        assertTrue(gone.getMessage().contains("has no key"), gone.getMessage());
        keys().open("S-002");
        assertThrows(KeyFault.class, () -> keys().create("S-002", "P-07"));
    }

    @Test
    void aKeyIsNotTakenForAnotherRecordings() throws IOException {
        keys().create("S-001", "P-07");
        keys().create("S-002", "P-07");
        Files.delete(home.resolve("keys/S-002.json"));
        Files.copy(home.resolve("keys/S-001.json"), home.resolve("keys/S-002.json"));
        assertThrows(KeyFault.class, () -> keys().open("S-002"));
    }

    @Test
    void anOlderHomesKeyOpensAndIsWrapped() throws IOException {
        byte[] key = new byte[32];
        key[3] = 7;
        Files.createDirectories(home.resolve("keys"));
        Files.write(home.resolve("keys/S-001.key"), key);
        assertArrayEquals(key, keys().open("S-001").getEncoded());
        assertEquals(List.of("S-001"), keys().bare());
        keys().wrap("S-001", "P-07");
        assertFalse(Files.exists(home.resolve("keys/S-001.key")));
        assertEquals(List.of(), keys().bare());
        assertArrayEquals(key, keys().open("S-001").getEncoded());
    }

    @Test
    void wordsAreSealedForOnePersonAndGoneWithTheKey() {
        SealedText texts = new SealedText(ring.participants(home));
        String sealed = texts.seal("P-07", "I, Ann, agree");
        assertFalse(sealed.contains("Ann"));
        assertEquals("I, Ann, agree", texts.open("P-07", sealed));
        assertEquals("", texts.seal("P-07", ""));
        assertEquals("of an older log", texts.open("P-07", "of an older log"));
        texts.seal("P-08", "anything");
        assertThrows(KeyFault.class, () -> texts.open("P-08", sealed));
        ring.participants(home).destroy("P-07", Instant.EPOCH);
        assertThrows(KeyDestroyed.class, () -> texts.open("P-07", sealed));
    }
}
