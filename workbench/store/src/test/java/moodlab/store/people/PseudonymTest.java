package moodlab.store.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class PseudonymTest {

    private static final int FIRST_LETTER = 2;

    private static String drawn(RepetitionInfo seed) {
        return Pseudonym.draw(new Random(seed.getCurrentRepetition()));
    }

    @RepeatedTest(50)
    void findsEverySingleError(RepetitionInfo seed) {
        String pseudonym = drawn(seed);
        for (int i = FIRST_LETTER; i < pseudonym.length(); i++) {
            for (char letter = 'A'; letter <= 'Z'; letter++) {
                StringBuilder slip = new StringBuilder(pseudonym);
                slip.setCharAt(i, letter);
                if (letter != pseudonym.charAt(i)) {
                    assertEquals(Optional.empty(), Pseudonym.parse(slip.toString()), slip + " for " + pseudonym);
                }
            }
        }
    }

    @RepeatedTest(50)
    void findsEveryTransposition(RepetitionInfo seed) {
        String pseudonym = drawn(seed);
        for (int i = FIRST_LETTER; i < pseudonym.length(); i++) {
            for (int j = i + 1; j < pseudonym.length(); j++) {
                StringBuilder slip = new StringBuilder(pseudonym);
                slip.setCharAt(i, pseudonym.charAt(j));
                slip.setCharAt(j, pseudonym.charAt(i));
                if (pseudonym.charAt(i) != pseudonym.charAt(j)) {
                    assertEquals(Optional.empty(), Pseudonym.parse(slip.toString()), slip + " for " + pseudonym);
                }
            }
        }
    }

    @RepeatedTest(20)
    void readsWhatAPersonTypes(RepetitionInfo seed) {
        String pseudonym = drawn(seed);
        String letters = pseudonym.substring(FIRST_LETTER).toLowerCase(java.util.Locale.ROOT);
        for (String typed : new String[] {pseudonym, letters, "p" + letters, " p- " + letters + " ", "P " + letters}) {
            assertEquals(Optional.of(pseudonym), Pseudonym.parse(typed), typed);
        }
    }

    @Test
    void namesOfOtherKindsAreNotOurs() {
        for (String other : new String[] {"P-01", "", "P", "Anna", "P-KTRWM", "P-KTRWMBB", "ÄÖÜSZZ", "'; DROP"}) {
            assertEquals(Optional.empty(), Pseudonym.parse(other), other);
        }
        assertNotEquals(Pseudonym.draw(new Random(1)), Pseudonym.draw(new Random(2)));
    }
}
