package moodlab.store.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import moodlab.store.Store;
import moodlab.store.keys.Keyring;
import moodlab.store.keys.StoreCipher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountsTest {

    private static final PasswordCost LIGHT = new PasswordCost(64, 1, 1);
    private static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");
    private static final By BY = new By("test", NOW);
    private static final String SECRET = "four words and a bit";

    @TempDir
    Path home;

    private Store store;
    private Accounts accounts;

    @BeforeEach
    void open() {
        store = Store.open(home);
        accounts = store.people().accounts(LIGHT, new Random(1));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void again() {
        store.close();
        open();
    }

    private static char[] secret() {
        return SECRET.toCharArray();
    }

    private static char[] wrong() {
        return "something else".toCharArray();
    }

    private String fault(String pseudonym, char[] password, Instant at) {
        return assertThrows(PeopleFault.class, () -> accounts.logIn(pseudonym, password, at))
                .getMessage();
    }

    @Test
    void letsInByPseudonymAndPasswordAfterARestartToo() {
        Account added = accounts.add(Role.PARTICIPANT, secret(), BY);
        again();
        assertEquals(added, accounts.logIn(added.pseudonym().toLowerCase(java.util.Locale.ROOT), secret(), NOW));
        assertTrue(fault(added.pseudonym(), wrong(), NOW).contains("do not fit"));
        assertTrue(fault("P-01", secret(), NOW).contains("slip"));
    }

    @Test
    void theFirstAdminIsMadeOnce() {
        assertFalse(store.people().guarded());
        accounts.addFirstAdmin(secret(), BY);
        assertTrue(store.people().guarded());
        assertThrows(PeopleFault.class, () -> accounts.addFirstAdmin(secret(), BY));
    }

    @Test
    void theLastAdminStays() {
        String admin = accounts.addFirstAdmin(secret(), BY).pseudonym();
        assertThrows(PeopleFault.class, () -> accounts.retire(admin, BY));
        assertThrows(PeopleFault.class, () -> accounts.role(admin, Role.RESEARCHER, BY));
        assertEquals(1, accounts.admins());
        accounts.add(Role.ADMIN, secret(), BY);
        accounts.retire(admin, BY);
        assertTrue(accounts.find(admin).orElseThrow().retired());
    }

    @Test
    void waitsTwiceAsLongAfterEachFailureUpToAMinute() {
        List<Long> seconds = java.util.stream.IntStream.range(0, 10)
                .mapToObj(n -> Accounts.wait(n).toSeconds())
                .toList();
        assertEquals(List.of(0L, 1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L), seconds);
    }

    @Test
    void theWaitSurvivesARestartAndHoldsForTheRightPasswordToo() {
        String pseudonym = accounts.add(Role.PARTICIPANT, secret(), BY).pseudonym();
        Instant at = NOW;
        for (int n = 1; n <= 4; n++) {
            assertTrue(fault(pseudonym, wrong(), at).contains("do not fit"), "failure " + n);
            again();
            assertTrue(fault(pseudonym, secret(), at).contains("in " + (1 << (n - 1)) + " second"), "wait " + n);
            at = at.plus(Accounts.wait(n));
        }
        assertEquals(pseudonym, accounts.logIn(pseudonym, secret(), at).pseudonym());
        assertEquals(pseudonym, accounts.logIn(pseudonym, secret(), at).pseudonym());
    }

    @Test
    void aClockThatWasSetBackMakesNobodyWaitLongerThanAMinute() {
        String pseudonym = accounts.add(Role.PARTICIPANT, secret(), BY).pseudonym();
        fault(pseudonym, wrong(), NOW);
        Instant back = NOW.minus(Duration.ofHours(1));
        assertTrue(fault(pseudonym, secret(), back).contains("1 second"));
        assertEquals(
                pseudonym,
                accounts.logIn(pseudonym, secret(), back.plusSeconds(1)).pseudonym());
    }

    @Test
    void theRetiredAreNotLetInUntilRestored() {
        String pseudonym = accounts.add(Role.PARTICIPANT, secret(), BY).pseudonym();
        accounts.retire(pseudonym, BY);
        assertTrue(fault(pseudonym, secret(), NOW).contains("retired"));
        accounts.restore(pseudonym, BY);
        assertEquals(pseudonym, accounts.logIn(pseudonym, secret(), NOW).pseudonym());
    }

    @Test
    void aNewPasswordReplacesTheOldOne() {
        String pseudonym = accounts.add(Role.PARTICIPANT, secret(), BY).pseudonym();
        accounts.password(pseudonym, "another four words".toCharArray(), BY);
        fault(pseudonym, secret(), NOW);
        assertEquals(
                pseudonym,
                accounts.logIn(pseudonym, "another four words".toCharArray(), NOW.plusSeconds(1))
                        .pseudonym());
        assertThrows(PeopleFault.class, () -> accounts.password(pseudonym, "short".toCharArray(), BY));
        assertThrows(PeopleFault.class, () -> accounts.password(pseudonym, new char[1_000], BY));
    }

    @Test
    void hashesByArgon2idWithItsParametersAndASaltOfItsOwn() {
        Passwords usual = new Passwords(PasswordCost.USUAL, new Random(1));
        String hash = usual.hash(secret());
        assertTrue(hash.startsWith("$argon2id$v=19$m=65536,t=3,p=1$"), hash);
        assertTrue(new Passwords(LIGHT, new Random(2)).matches(secret(), hash), "the hash tells its own parameters");
        assertFalse(new Passwords(LIGHT, new Random(2)).matches(wrong(), hash));
    }

    private String decrypted(Path file) throws IOException {
        try (InputStream in = StoreCipher.of(file, Keyring.unattended(), home).read(file)) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    @Test
    void noPasswordIsInTheFile() throws Exception {
        accounts.add(Role.PARTICIPANT, "unmistakable-secret".toCharArray(), BY);
        store.close();
        String file = decrypted(home.resolve("moodlab.mv.db"));
        assertFalse(file.contains("unmistakable-secret"));
        assertTrue(file.contains("argon2id"));
        open();
    }

    @Test
    void everyChangeIsAuditedWithWhoWhenBeforeAndAfter() {
        String pseudonym = accounts.add(Role.PARTICIPANT, secret(), BY).pseudonym();
        accounts.role(pseudonym, Role.RESEARCHER, BY);
        accounts.role(pseudonym, Role.RESEARCHER, BY);
        accounts.retire(pseudonym, new By("P-other", NOW.plusSeconds(5)));
        List<AuditEntry> entries =
                store.people().audit(new Query("", 0, true, 0, 10)).rows();
        assertEquals(
                List.of("add", "change role", "retire"),
                entries.stream().map(AuditEntry::action).toList());
        assertEquals(
                new AuditEntry(3, NOW.plusSeconds(5), "P-other", "retire", pseudonym, "active", "retired"),
                entries.get(2));
        assertEquals("participant", entries.get(1).before());
        assertEquals("researcher", entries.get(1).after());
        Query found = new Query("OTHER", 6, false, 0, 1);
        assertEquals(1, store.people().audit(found).total());
    }

    @Test
    void pagesSearchesAndSorts() {
        for (int i = 0; i < 5; i++) {
            accounts.add(i == 0 ? Role.RESEARCHER : Role.PARTICIPANT, secret(), BY);
        }
        Page<Account> second = accounts.page(new Query("", 0, false, 2, 2));
        assertEquals(5, second.total());
        assertEquals(2, second.rows().size());
        assertTrue(
                second.rows().get(0).pseudonym().compareTo(second.rows().get(1).pseudonym()) > 0);
        assertEquals(1, accounts.page(new Query("SEARCHER", 1, true, 0, 10)).total());
    }

    @Test
    void textsThatLookLikeStatementsAreTexts() {
        String nasty = "'; DROP TABLE accounts; --";
        accounts.add(Role.PARTICIPANT, secret(), new By(nasty, NOW));
        assertEquals(Optional.empty(), accounts.find(nasty));
        assertEquals(0, accounts.page(new Query(nasty, 0, true, 0, 10)).total());
        assertEquals(0, accounts.page(new Query("%", 0, true, 0, 10)).total());
        assertEquals(0, accounts.page(new Query("_\\", 0, true, 0, 10)).total());
        assertEquals(1, store.people().audit(new Query(nasty, 0, true, 0, 10)).total());
        assertTrue(fault(nasty, secret(), NOW).contains("slip"));
        store.people().offers().withdraw("policy", nasty, BY);
        assertEquals(java.util.Set.of(nasty), store.people().offers().withdrawn("policy"));
        assertEquals(1, accounts.page(new Query("", 0, true, 0, 10)).total());
    }
}
