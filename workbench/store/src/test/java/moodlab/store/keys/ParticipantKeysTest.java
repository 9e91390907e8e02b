package moodlab.store.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParticipantKeysTest {

    private static final Instant DAY = Instant.parse("2026-03-01T10:00:00Z");

    @TempDir
    Path home;

    private ParticipantKeys keys() {
        return Keyring.unattended().participants(home);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P-KTRWMB", "p-ktrwmb", "../../outside", "Ä ö\n", "CON"})
    void eachParticipantHasAKeyThatStays(String participant) throws IOException {
        byte[] key = keys().of(participant).getEncoded();
        assertEquals(32, key.length);
        assertEquals(hex(key), hex(keys().of(participant).getEncoded()));
        assertNotEquals(hex(key), hex(keys().of(participant + "2").getEncoded()));
        Path file = keys().file(participant);
        assertEquals(home.resolve("keys/participants"), file.getParent());
        assertFalse(Files.readString(file).contains(hex(key)), "the key lies there unwrapped");
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    @Test
    void aKeyThatWasDestroyedIsSaidSoAndNotMadeAnew() throws IOException {
        String before = hex(keys().of("P-07").getEncoded());
        String file = Files.readString(keys().file("P-07"));
        assertTrue(keys().destroy("P-07", DAY));
        KeyDestroyed gone = assertThrows(KeyDestroyed.class, () -> keys().of("P-07"));
        assertTrue(gone.getMessage().startsWith("The key of P-07 was destroyed on 2026-03-01: "), gone.getMessage());
        assertEquals(Optional.of(DAY), keys().destroyed("P-07"));
        assertFalse(keys().destroy("P-07", DAY.plusSeconds(5)), "a second time there is none");
        assertEquals(Optional.of(DAY), keys().destroyed("P-07"));
        String after = Files.readString(keys().file("P-07"));
        assertFalse(after.contains(before) || after.contains("wrapped"), after);
        assertTrue(file.contains("wrapped"));
    }

    @Test
    void whoNeverHadAKeyGetsNoneAfterItWasDestroyed() {
        assertFalse(keys().destroy("P-08", DAY));
        assertThrows(KeyDestroyed.class, () -> keys().find("P-08"));
    }

    @Test
    void destroyingThatWasCutOffIsBegunAnew() throws IOException {
        keys().of("P-07");
        Files.write(keys().file("P-07"), new byte[200]);
        assertThrows(KeyFault.class, () -> keys().of("P-07"));
        assertTrue(keys().destroy("P-07", DAY));
        assertThrows(KeyDestroyed.class, () -> keys().of("P-07"));
    }

    @Test
    void aKeyIsNotTakenForAnothersNorForAnotherHomes(@TempDir Path other) throws IOException {
        keys().of("P-07");
        Path mine = keys().file("P-07");
        Files.writeString(keys().file("P-08"), Files.readString(mine).replace("P-07", "P-08"));
        assertThrows(KeyFault.class, () -> keys().of("P-08"));
        ParticipantKeys theirs = Keyring.unattended().participants(other);
        theirs.of("P-07");
        Files.copy(mine, theirs.file("P-07"), StandardCopyOption.REPLACE_EXISTING);
        KeyFault refused = assertThrows(KeyFault.class, () -> theirs.of("P-07"));
        assertTrue(refused.getMessage().contains("another home's"), refused.getMessage());
    }

    @Test
    void noKeyIsMadeWhereOneIsOnlyLookedFor() {
        assertEquals(Optional.empty(), keys().find("P-07"));
        assertEquals(Optional.empty(), keys().destroyed("P-07"));
        assertFalse(Files.exists(home.resolve("keys")));
    }
}
