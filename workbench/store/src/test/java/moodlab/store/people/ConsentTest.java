package moodlab.store.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import moodlab.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsentTest {

    private static final By BY = new By("test", Instant.EPOCH);

    @TempDir
    Path home;

    private Store store;
    private People people;
    private String person;

    @BeforeEach
    void open() {
        store = Store.open(home);
        people = store.people();
        person = people.accounts(new PasswordCost(64, 1, 1), new Random(1))
                .add(Role.PARTICIPANT, "ten letters".toCharArray(), BY)
                .pseudonym();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void nothingIsAgreedToBeforeItIsTicked() {
        assertEquals(Map.of(), people.consents(person));
    }

    @Test
    void keepsTheVersionAndHashOfWhatWasAgreedTo() {
        people.consent(person, Purpose.CAMERA, true, BY);
        ConsentGiven given = people.consents(person).get(Purpose.CAMERA);
        assertTrue(given.holds());
        assertEquals(Purpose.CAMERA.version(), given.version());
        assertEquals(Purpose.CAMERA.hash(), given.hash());
        assertEquals(64, given.hash().length());
        ConsentGiven toOtherWords = new ConsentGiven(Purpose.CAMERA, 1, Purpose.VIDEO.hash(), true, Instant.EPOCH);
        assertFalse(toOtherWords.holds());
    }

    @Test
    void withdrawalHoldsAndTheHistoryStays() {
        people.consent(person, Purpose.VIDEO, true, BY);
        people.consent(person, Purpose.VIDEO, true, BY);
        people.consent(person, Purpose.VIDEO, false, BY);
        assertFalse(people.consents(person).get(Purpose.VIDEO).holds());
        assertEquals(
                List.of(true, false),
                people.consentsEver(person).stream().map(ConsentGiven::given).toList());
        assertEquals(3, people.audit(new Query("", 0, true, 0, 10)).total());
    }

    @Test
    void preferencesReadBackAsTheyWereAndNastyTextsStayTexts() {
        assertEquals(Preferences.NONE, people.preferences(person));
        Preferences wanted = new Preferences(
                List.of("Jazz", " Jazz ", ""),
                List.of("'; DELETE FROM accounts; --", "../../etc"),
                List.of("Q1/a;b"),
                List.of("Français"),
                Wish.LIVELY,
                Wish.CALM);
        people.preferences(person, Preferences.NONE, BY);
        people.preferences(person, wanted, BY);
        assertEquals(wanted, people.preferences(person));
        assertEquals(List.of("Jazz"), wanted.genres());
        assertTrue(people.account(person).isPresent());
        assertThrows(
                PeopleFault.class,
                () -> new Preferences(List.of("a\tb"), List.of(), List.of(), List.of(), Wish.NONE, Wish.NONE));
    }
}
