package moodlab.store.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyringTest {

    private static final String WORDS = "five words of some length";

    /** Quick, because this is not about guessing. */
    private static final Stretching QUICK = new Stretching(64, 1, 1);

    @TempDir
    Path home;

    private static Keyring knowing(String passphrase) {
        return new Keyring(asked -> passphrase.toCharArray(), QUICK);
    }

    private static Keyring knowingNone() {
        return new Keyring(Passphrases.ofEnvironment(name -> null), QUICK);
    }

    private String text() throws IOException {
        return Files.readString(Keyring.file(home));
    }

    @Test
    void aKeyIsMadeOnceAndForItsOwnerAlone() throws IOException {
        assertEquals(Optional.empty(), knowingNone().find(home));
        HomeKey key = knowingNone().key(home);
        assertEquals(key.id(), knowingNone().key(home).id());
        assertEquals(Keyring.Protection.FILE, Keyring.protection(home));
        assertEquals(64, key.storePassword().length);
        assertFalse(text().contains(new String(key.storePassword())));
        assumeTrue(Files.getFileStore(home).supportsFileAttributeView("posix"), "no owners here");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(Keyring.file(home))));
    }

    @Test
    void aPassphraseIsSetChangedAndRemovedAndTheKeyStays() throws IOException {
        HomeKey key = knowingNone().key(home);
        knowingNone().protect(home, WORDS.toCharArray());
        assertEquals(Keyring.Protection.PASSPHRASE, Keyring.protection(home));
        assertFalse(text().contains("\"key\""), "the key lies there unwrapped");
        assertArrayIs(key, knowing(WORDS).key(home));
        assertThrows(
                WrongPassphrase.class, () -> knowing("something else").protect(home, "new words too".toCharArray()));
        knowing(WORDS).protect(home, "other words than before".toCharArray());
        assertThrows(WrongPassphrase.class, () -> knowing(WORDS).key(home));
        assertArrayIs(key, knowing("other words than before").key(home));
        knowing("other words than before").unprotect(home);
        assertArrayIs(key, knowingNone().key(home));
    }

    private static void assertArrayIs(HomeKey expected, HomeKey found) {
        assertTrue(Arrays.equals(expected.root(), found.root()));
    }

    @Test
    void aPassphraseIsStretchedAsSaidAndWipedAfterUse() throws IOException {
        char[] words = WORDS.toCharArray();
        new Keyring(asked -> words).key(home);
        new Keyring(asked -> words).protect(home, WORDS.toCharArray());
        for (String part : List.of("\"memoryKibibytes\" : 65536", "\"passes\" : 3", "\"lanes\" : 1")) {
            assertTrue(text().contains(part), text());
        }
        new Keyring(asked -> words).key(home);
        assertTrue(new String(words).matches("\0+"));
    }

    @Test
    void aWrongAndAMissingPassphraseAreNamedWithTheRemedy() throws IOException {
        knowingNone().protect(home, WORDS.toCharArray());
        byte[] before = Files.readAllBytes(Keyring.file(home));
        KeyFault wrong = assertThrows(
                WrongPassphrase.class, () -> knowing("wrong words here").key(home));
        assertTrue(wrong.getMessage().contains("try again"), wrong.getMessage());
        KeyFault missing = assertThrows(KeyFault.class, () -> knowingNone().key(home));
        assertTrue(missing.getMessage().contains("--passphrase-file"), missing.getMessage());
        assertEquals(Arrays.toString(before), Arrays.toString(Files.readAllBytes(Keyring.file(home))));
        assertThrows(KeyFault.class, () -> knowing(WORDS).protect(home, "short".toCharArray()));
    }

    @Test
    void aPassphraseIsAskedForOnce() {
        knowingNone().protect(home, WORDS.toCharArray());
        int[] asked = {0};
        Keyring ring = new Keyring(
                which -> {
                    asked[0]++;
                    return WORDS.toCharArray();
                },
                QUICK);
        ring.key(home);
        ring.key(home.resolve("..").resolve(home.getFileName()));
        assertEquals(1, asked[0]);
        Keyring unlocked = knowingNone();
        unlocked.unlock(home, WORDS.toCharArray());
        assertEquals(ring.key(home).id(), unlocked.key(home).id());
    }

    @Test
    void parametersThatWereChangedDoNotOpen() throws IOException {
        knowingNone().protect(home, WORDS.toCharArray());
        Files.writeString(Keyring.file(home), text().replace("\"passes\" : 1", "\"passes\" : 2"));
        assertThrows(WrongPassphrase.class, () -> knowing(WORDS).key(home));
    }

    @Test
    void aDamagedKeyFileIsNamedWithoutItsContent() throws IOException {
        knowingNone().key(home);
        String whole = text();
        String key = whole.replaceAll("(?s).*\"key\" : \"([0-9a-f]+)\".*", "$1");
        for (String damaged :
                List.of("", "{", whole.substring(0, whole.length() - 3), whole.replace(key, "00" + key))) {
            Files.writeString(Keyring.file(home), damaged);
            KeyFault fault = assertThrows(KeyFault.class, () -> knowingNone().key(home), damaged);
            assertTrue(fault.getMessage().contains("damaged"), fault.getMessage());
            for (Throwable each = fault; each != null; each = each.getCause()) {
                assertFalse(String.valueOf(each.getMessage()).contains(key.substring(0, 16)), each.getMessage());
            }
            assertEquals(damaged, text());
        }
    }

    @Test
    void aKeyFileThatOthersCanReadIsRefusedUntilItIsTheOwnersOrHasAPassphrase() throws IOException {
        assumeTrue(Files.getFileStore(home).supportsFileAttributeView("posix"), "no owners here");
        knowingNone().key(home);
        Files.setPosixFilePermissions(Keyring.file(home), PosixFilePermissions.fromString("rw-r--r--"));
        KeyFault refused = assertThrows(KeyFault.class, () -> knowingNone().key(home));
        assertTrue(refused.getMessage().contains("chmod 600"), refused.getMessage());
        knowingNone().protect(home, WORDS.toCharArray());
        knowing(WORDS).key(home);
        assertFalse(OwnerOnly.isOpenToOthers(Keyring.file(home)));
    }
}
