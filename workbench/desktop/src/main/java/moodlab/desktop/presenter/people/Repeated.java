package moodlab.desktop.presenter.people;

import java.util.Arrays;
import moodlab.store.people.PeopleFault;

/** A password that was typed twice. */
final class Repeated {

    private Repeated() {}

    /**
     * Wipes the repetition, and both where they differ.
     *
     * @throws PeopleFault where they differ
     */
    static void check(char[] password, char[] again) {
        boolean same = Arrays.equals(password, again);
        Arrays.fill(again, '\0');
        if (!same) {
            Arrays.fill(password, '\0');
            throw new PeopleFault("The two passwords differ: type the same twice.");
        }
    }
}
