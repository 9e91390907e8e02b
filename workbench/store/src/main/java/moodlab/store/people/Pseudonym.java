package moodlab.store.people;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Names made by the program: {@code P-} and six letters, of which the last is a checksum, such as {@code P-KTRWMB}.
 *
 * <p>The letters are the 19 of {@link #LETTERS}: consonants, so that chance spells no words, without V and Y, which are
 * misread. A letter's value x is its place there, 0 … 18. The check letter c makes Σ (i + 2) xᵢ + c ≡ 0 modulo 19, i = 0
 * … 4. Nineteen is prime and the weights 2, 3, 4, 5, 6, 1 are distinct and not 0 modulo 19, so that one wrong letter
 * changes the sum by w · Δx ≢ 0, and two exchanged letters by (w − w′)(x − x′) ≢ 0: each single error and each
 * transposition, of neighbours or not, is found. (As in ISBN-10, with 19 for 11.)
 */
public final class Pseudonym {

    /** In the order of their values. */
    public static final String LETTERS = "BCDFGHJKLMNPQRSTWXZ";

    private static final String BEGINNING = "P-";
    private static final int RANDOM_LETTERS = 5;

    private Pseudonym() {}

    /** One of 19⁵ = 2,476,099. */
    static String draw(RandomGenerator random) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < RANDOM_LETTERS; i++) {
            letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        int rest = Math.floorMod(-sum(letters), LETTERS.length());
        return BEGINNING + letters + LETTERS.charAt(rest);
    }

    /**
     * Reads what a person typed, whatever the case, with or without {@code P-}, spaces and hyphens; empty where it is
     * none of ours, as after a slip.
     */
    public static Optional<String> parse(String text) {
        String plain = text.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
        String letters = plain.length() == RANDOM_LETTERS + 2 && plain.startsWith("P") ? plain.substring(1) : plain;
        boolean ours = letters.length() == RANDOM_LETTERS + 1
                && letters.chars().allMatch(letter -> LETTERS.indexOf(letter) >= 0)
                && Math.floorMod(
                                sum(letters.substring(0, RANDOM_LETTERS))
                                        + LETTERS.indexOf(letters.charAt(RANDOM_LETTERS)),
                                LETTERS.length())
                        == 0;
        return ours ? Optional.of(BEGINNING + letters) : Optional.empty();
    }

    private static int sum(CharSequence letters) {
        int sum = 0;
        for (int i = 0; i < letters.length(); i++) {
            sum += (i + 2) * LETTERS.indexOf(letters.charAt(i));
        }
        return sum;
    }
}
