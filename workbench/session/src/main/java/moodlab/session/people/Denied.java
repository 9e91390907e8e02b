package moodlab.session.people;

import moodlab.store.people.PeopleFault;

/** A visitor may not do what they asked for; the message says what and what to do. */
public final class Denied extends PeopleFault {

    Denied(Action action, Standing standing) {
        super("You may not " + action.words() + " here: " + remedy(action, standing));
    }

    private static String remedy(Action action, Standing standing) {
        if (standing.account().isEmpty() && (standing.guarded() || action.needsAccount())) {
            return "log in first.";
        }
        return standing.guarded()
                ? "log in as "
                        + action.least().map(Enum::name).orElse("somebody").toLowerCase(java.util.Locale.ROOT)
                        + ", or ask one."
                : "make the home's first admin, then log in as that.";
    }
}
