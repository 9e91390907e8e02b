package moodlab.store;

import static moodlab.store.Samples.SESSION;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moodlab.domain.round.LogEntry;
import moodlab.domain.round.RecordingStep;
import moodlab.store.keys.HomeKey;
import moodlab.store.keys.Keyring;
import moodlab.store.keys.QuickKeys;
import moodlab.store.keys.StoreCipher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncryptionTest {

    private static final String WORDS = "five words of some length";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-05T09:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path home;

    @TempDir
    Path other;

    private static void fill(Path home) {
        try (Store store = Store.open(home)) {
            store.log().append(Samples.opened(SESSION, "P-KTRWMB"));
            store.log().append(Samples.decision(SESSION, 1, Samples.songs(3)));
        }
    }

    private static Keyring knowing(String passphrase) {
        return new Keyring(asked -> passphrase.toCharArray());
    }

    private static String latin(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    }

    private void assertRefused(Path folder, Keyring keys, String... words) throws IOException {
        byte[] before = Files.readAllBytes(Database.file(folder));
        StoreUnavailable refused = assertThrows(StoreUnavailable.class, () -> Store.open(folder, keys));
        for (String word : words) {
            assertTrue(refused.getMessage().contains(word), refused.getMessage());
        }
        assertTrue(refused.getMessage().endsWith("."), refused.getMessage());
        assertArrayEquals(before, Files.readAllBytes(Database.file(folder)));
        assertThrows(StoreUnavailable.class, () -> Verification.home(folder, keys));
    }

    @Test
    void aNewStoreIsEncryptedAndTellsNothing() throws IOException {
        fill(home);
        String file = latin(Database.file(home));
        assertTrue(new Encryption(home, Keyring.unattended()).isEncrypted());
        for (String word : List.of("P-KTRWMB", "Title", "CREATE TABLE", "thompson", "H:2")) {
            assertFalse(file.contains(word), word);
        }
        assertTrue(Verification.home(home).sound());
    }

    @Test
    void aMissingKeyAndAnotherHomesKeyAreNamed() throws IOException {
        fill(home);
        fill(other);
        Path key = Keyring.file(home);
        Path aside = Files.move(key, home.resolve("aside"));
        assertRefused(home, Keyring.unattended(), "key.json is missing", "put it");
        assertFalse(Files.exists(key), "a new key would hide that the old one is missing");
        Files.copy(Keyring.file(other), key, StandardCopyOption.COPY_ATTRIBUTES);
        assertRefused(home, Keyring.unattended(), "another home's", "Nothing was changed");
        Files.move(aside, key, StandardCopyOption.REPLACE_EXISTING);
        Store.open(home).close();
    }

    @Test
    void aWrongPassphraseIsNamedAndTheRightOneOpens() throws IOException {
        fill(home);
        QuickKeys.protect(home, WORDS);
        assertRefused(home, knowing("five wrong words"), "passphrase does not open", "try again");
        assertRefused(home, Keyring.unattended(), "protected by a passphrase", "MOODLAB_PASSPHRASE");
        try (Store store = Store.open(home, knowing(WORDS))) {
            assertEquals(1, store.rounds(SESSION).size());
        }
    }

    @Test
    void aKeyFileThatOthersCanReadIsRefused() throws IOException {
        assumeTrue(Files.getFileStore(home).supportsFileAttributeView("posix"), "no owners here");
        fill(home);
        Files.setPosixFilePermissions(Keyring.file(home), PosixFilePermissions.fromString("rw-r--r--"));
        assertRefused(home, Keyring.unattended(), "can be read by others", "chmod 600");
    }

    @Test
    void noFailureTellsTheKey() throws IOException {
        fill(home);
        fill(other);
        Files.copy(Keyring.file(other), Keyring.file(home), StandardCopyOption.REPLACE_EXISTING);
        Path cut = Database.file(other);
        Files.write(cut, java.util.Arrays.copyOf(Files.readAllBytes(cut), 9_000));
        HomeKey key = Keyring.unattended().key(home);
        List<String> secrets = new ArrayList<>(List.of(new String(key.storePassword()), WORDS));
        secrets.add(Files.readString(Keyring.file(home)).replaceAll("(?s).*\"key\" : \"([0-9a-f]+)\".*", "$1"));
        StringWriter said = new StringWriter();
        for (Path each : List.of(home, other)) {
            for (Keyring ring : List.of(Keyring.unattended(), knowing(WORDS))) {
                assertThrows(StoreUnavailable.class, () -> Store.open(each, ring))
                        .printStackTrace(new PrintWriter(said, true));
            }
        }
        said.write(StoreCipher.of(Keyring.unattended(), home).source("jdbc:h2:mem:") + " " + key);
        for (String secret : secrets) {
            assertFalse(said.toString().contains(secret), said.toString());
        }
    }

    @Test
    void aPlainStoreStaysPlainUntilItIsEncryptedAndHoldsTheSameThen() throws IOException {
        RawStore.makePlain(home);
        fill(home);
        assertTrue(latin(Database.file(home)).contains("P-KTRWMB"));
        assertFalse(Files.exists(Keyring.file(home)));
        String old = new Backups(home).make(CLOCK, 7).name();
        Encryption encryption = new Encryption(home, Keyring.unattended());
        Encryption.Encrypted done = encryption.run(true);
        assertEquals(6, done.rows());
        assertFalse(latin(Database.file(home)).contains("P-KTRWMB"));
        assertTrue(Verification.home(home).sound());
        Path backups = home.resolve("backups");
        assertEquals(Optional.of(backups.resolve("plain-1")), done.kept());
        assertEquals(
                List.of(Database.file(backups.resolve(old)), Database.file(backups.resolve("plain-1"))),
                encryption.remains());
        assertThrows(StoreUnavailable.class, () -> encryption.run(false));
        new Backups(home).restore(old);
        assertTrue(encryption.isEncrypted(), "a plain backup came back plain");
        fill2(home);
    }

    private static void fill2(Path home) {
        try (Store store = Store.open(home)) {
            store.log().append(Samples.decision(SESSION, 2, Samples.songs(3)));
            assertEquals(2, store.rounds(SESSION).size());
        }
    }

    @Test
    void aBackupNamesItsKeyAndHasItWhereAPassphraseWrapsIt() throws IOException {
        fill(home);
        Backups.Made bare = new Backups(home).make(CLOCK, 7);
        assertEquals(Optional.of(Keyring.file(home)), bare.keyElsewhere());
        Path aside = Files.move(Keyring.file(home), home.resolve("aside"));
        Files.delete(Database.file(home));
        BackupFailed refused = assertThrows(BackupFailed.class, () -> new Backups(home).restore(bare.name()));
        assertTrue(refused.getMessage().contains("needs the key"), refused.getMessage());
        Files.move(aside, Keyring.file(home));
        new Backups(home).restore(bare.name());
        QuickKeys.protect(home, WORDS);
        Backups known = new Backups(home, knowing(WORDS));
        Backups.Made whole = known.make(Clock.offset(CLOCK, java.time.Duration.ofMinutes(1)), 7);
        assertEquals(Optional.empty(), whole.keyElsewhere());
        Files.delete(Keyring.file(home));
        Files.delete(Database.file(home));
        new Backups(home, knowing(WORDS)).restore(whole.name());
        try (Store store = Store.open(home, knowing(WORDS))) {
            assertEquals(1, store.rounds(SESSION).size());
        }
    }

    @Test
    void wordsOfAPersonAreUnreadableInABackupTooOnceTheKeyIsDestroyed() throws IOException {
        String words = "Ann Example signed";
        try (Store store = Store.open(home)) {
            store.log().append(Samples.opened(SESSION, "P-07"));
            store.log().append(new LogEntry.Recorded(SESSION, Samples.at(1), RecordingStep.CONSENTED, words));
            assertEquals(words, store.events(SESSION).get(1).note());
        }
        String name = new Backups(home).make(CLOCK, 7).name();
        try (Store store = Store.open(home)) {
            store.participantKeys().destroy("P-07", CLOCK.instant());
        }
        new Backups(home).restore(name);
        try (Store store = Store.open(home)) {
            String note = store.events(SESSION).get(1).note();
            assertTrue(note.startsWith("The key of P-07 was destroyed on 2026-01-05"), note);
        }
        Path file = Database.file(home);
        try (InputStream in = StoreCipher.of(file, Keyring.unattended(), home).read(file)) {
            String plain = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            assertTrue(plain.contains("P-07"));
            assertFalse(plain.contains("Ann Example"), "the words lie there although the key is gone");
        }
    }

    @Test
    void aBackupOfAnotherKeyIsNotRestored() throws IOException {
        fill(home);
        String name = new Backups(home).make(CLOCK, 7).name();
        Files.delete(Database.file(home));
        Files.delete(Keyring.file(home));
        fill(home);
        BackupFailed refused = assertThrows(BackupFailed.class, () -> new Backups(home).restore(name));
        assertTrue(refused.getMessage().contains("the right key file"), refused.getMessage());
    }
}
