package moodlab.session.people;

import java.util.Optional;
import moodlab.store.people.Role;

/** What a person may want to do, and the least role that may. */
public enum Action {
    REGISTER("register"),
    LISTEN("listen", Role.PARTICIPANT),
    OWN_PASSWORD("change one's password", Role.PARTICIPANT),
    OWN_CONSENT("change one's consents", Role.PARTICIPANT),
    OWN_PREFERENCES("change one's preferences", Role.PARTICIPANT),
    LISTEN_AS_OTHERS("run a session of another person", Role.RESEARCHER),
    RESUME("resume or close a session that was cut off", Role.RESEARCHER),
    DESIGN("change how songs are chosen", Role.RESEARCHER),
    RECORDINGS("look at recordings", Role.RESEARCHER),
    LIBRARY("look after the songs", Role.RESEARCHER),
    SEE_PEOPLE("see who takes part", Role.RESEARCHER),
    SEE_OFFERS("see models, policies and stores", Role.RESEARCHER),
    SEE_POLICIES("see what policies have learnt", Role.RESEARCHER),
    PROMOTE("freeze, promote and roll back policies", Role.RESEARCHER),
    ADD_PEOPLE("add people", Role.ADMIN),
    RETIRE_PEOPLE("retire and restore people", Role.ADMIN),
    CHANGE_ROLES("change roles", Role.ADMIN),
    RESET_PASSWORDS("set another person's password", Role.ADMIN),
    RETIRE_OFFERS("retire and restore models, policies and backups", Role.ADMIN),
    SEE_AUDIT("see the audit trail", Role.ADMIN),
    KEEP_DATA("set how long data are kept", Role.ADMIN),
    OWN_DATA("export one's own data", Role.PARTICIPANT),
    OWN_ERASURE("erase one's own data", Role.PARTICIPANT),
    EXPORT_PEOPLE("export another person's data", Role.ADMIN),
    ERASE_PEOPLE("erase another person's data", Role.ADMIN);

    private final String words;
    private final Optional<Role> least;

    Action(String words) {
        this.words = words;
        this.least = Optional.empty();
    }

    Action(String words, Role least) {
        this.words = words;
        this.least = Optional.of(least);
    }

    /** As in "log in to …". */
    public String words() {
        return words;
    }

    /** Who has at least this role may; empty where everybody may. */
    public Optional<Role> least() {
        return least;
    }

    /** Whether it concerns the account of whoever does it, so that there has to be one. */
    boolean needsAccount() {
        return this == OWN_PASSWORD
                || this == OWN_CONSENT
                || this == OWN_PREFERENCES
                || this == OWN_DATA
                || this == OWN_ERASURE;
    }

    /** Whether somebody has to be able to do it in a home that has no admin: data are due whoever keeps them. */
    boolean isTheKeepersInAnOpenHome() {
        return this == EXPORT_PEOPLE || this == ERASE_PEOPLE || this == KEEP_DATA;
    }
}
