package moodlab.session.people;

import java.time.InstantSource;
import java.util.Optional;
import moodlab.store.people.By;
import moodlab.store.people.People;

/** Where rights are checked: against the store, at the moment of each action. */
final class Gate {

    static final String NOBODY = "nobody logged in";

    private final People people;
    private final InstantSource clock;

    Gate(People people, InstantSource clock) {
        this.people = people;
        this.clock = clock;
    }

    Standing standing(Visitor visitor) {
        return new Standing(people.guarded(), visitor.pseudonym().flatMap(people::account));
    }

    /**
     * Lets an action through.
     *
     * @return by whom it is done, for the audit trail
     * @throws Denied where the visitor may not
     */
    By pass(Visitor visitor, Action action) {
        Standing standing = standing(visitor);
        if (!standing.may(action)) {
            throw new Denied(action, standing);
        }
        return new By(visitor.pseudonym().orElse(NOBODY), clock.instant());
    }

    /** The same for what concerns the visitor's own account. */
    String passed(Visitor visitor, Action action) {
        pass(visitor, action);
        Optional<String> own = visitor.pseudonym();
        return own.orElseThrow();
    }
}
