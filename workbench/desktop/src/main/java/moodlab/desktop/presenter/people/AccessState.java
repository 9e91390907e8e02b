package moodlab.desktop.presenter.people;

import java.util.Optional;
import moodlab.session.people.Action;
import moodlab.session.people.Standing;
import moodlab.session.people.Visitor;

/**
 * Who sits before the window.
 *
 * @param standing what they are, as of the last look into the store
 * @param step what the window is to show
 * @param made the pseudonym that was just made; empty where none was
 * @param problem a sentence on what went wrong; empty where nothing did
 */
public record AccessState(Visitor visitor, Standing standing, Step step, Optional<String> made, String problem) {

    /** Where the way in has come to. */
    public enum Step {
        /** Nothing is to change. */
        STAY,
        /** Something is being asked of the store. */
        WAIT,
        /** Nobody has logged in, and somebody has to. */
        SHUT,
        /** A pseudonym was made and is to be noted. */
        NOTE,
        /** In. */
        IN
    }

    /** Whether the visitor may do that. */
    public boolean may(Action action) {
        return standing.may(action);
    }

    /** The pseudonym and the role in one, or that nobody has to log in. */
    public String words() {
        return standing.account()
                .map(account -> account.pseudonym() + ", " + account.role().label())
                .orElse(standing.guarded() ? "Nobody is logged in" : "Open home: nobody logs in");
    }
}
