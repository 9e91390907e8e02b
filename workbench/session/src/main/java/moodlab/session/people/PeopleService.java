package moodlab.session.people;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import moodlab.store.Store;
import moodlab.store.people.Account;
import moodlab.store.people.Accounts;
import moodlab.store.people.By;
import moodlab.store.people.ConsentGiven;
import moodlab.store.people.PasswordCost;
import moodlab.store.people.People;
import moodlab.store.people.PeopleFault;
import moodlab.store.people.Preferences;
import moodlab.store.people.Purpose;
import moodlab.store.people.Role;

/**
 * What people do for themselves: register, log in, agree, prefer. Every method checks the rights of whoever asks, and
 * every password that is handed in is wiped before the method returns, whatever comes of it.
 */
public final class PeopleService {

    private final Store store;
    private final People people;
    private final Accounts accounts;
    private final InstantSource clock;
    private final Gate gate;
    private final Administration administration;

    /**
     * Serves while the store is open.
     *
     * @param random makes pseudonyms and salts: not to be guessed
     */
    public PeopleService(Store store, InstantSource clock, RandomGenerator random) {
        this(store, clock, random, PasswordCost.USUAL);
    }

    /** With another cost, as for tests. */
    PeopleService(Store store, InstantSource clock, RandomGenerator random, PasswordCost cost) {
        this.store = store;
        this.people = store.people();
        this.accounts = people.accounts(cost, random);
        this.clock = clock;
        this.gate = new Gate(people, clock);
        this.administration = new Administration(store, accounts, gate);
    }

    /** What admins do, and researchers see. */
    public Administration administration() {
        return administration;
    }

    /** What the visitor is here now. */
    public Standing standing(Visitor visitor) {
        return gate.standing(visitor);
    }

    /** Whether the home would be open to everybody without that person. */
    public boolean isOnlyAdmin(String pseudonym) {
        boolean admin = people.account(pseudonym)
                .filter(account -> !account.retired() && account.role() == Role.ADMIN)
                .isPresent();
        return admin && accounts.admins() == 1;
    }

    /**
     * Lets it pass.
     *
     * @throws Denied where the visitor may not do that
     */
    public void check(Visitor visitor, Action action) {
        gate.pass(visitor, action);
    }

    /**
     * The same, and tells by whom it is done, for the audit trail.
     *
     * @throws Denied where the visitor may not do that
     */
    public By passed(Visitor visitor, Action action) {
        return gate.pass(visitor, action);
    }

    /**
     * Whether a visitor may run a session of that participant.
     *
     * @throws Denied where not
     */
    public void checkListening(Visitor visitor, String participant) {
        boolean own = visitor.pseudonym().filter(participant::equals).isPresent();
        gate.pass(visitor, own ? Action.LISTEN : Action.LISTEN_AS_OTHERS);
    }

    /**
     * Whether a camera may look at that participant, for a test of the camera or a calibration.
     *
     * @throws PeopleFault where the visitor may not run that participant's session, or the participant has an account
     *     and does not consent
     */
    public void checkCamera(Visitor visitor, String participant) {
        checkListening(visitor, participant);
        Guest.of(store, participant).admit(Set.of(Purpose.CAMERA));
    }

    /**
     * Makes the home's first admin; from then on people log in.
     *
     * @throws PeopleFault where there is an admin, or the password is too short
     */
    public Account firstAdmin(char[] password) {
        return wiping(password, secret -> accounts.addFirstAdmin(secret, new By("first run", clock.instant())));
    }

    /**
     * Registers a participant under a new pseudonym.
     *
     * @param agreed what the person ticked
     */
    public Account register(Visitor visitor, char[] password, Set<Purpose> agreed) {
        return wiping(password, secret -> {
            gate.pass(visitor, Action.REGISTER);
            Instant now = clock.instant();
            Account account = accounts.add(Role.PARTICIPANT, secret, new By("registration", now));
            agreed.forEach(purpose -> people.consent(account.pseudonym(), purpose, true, by(account, now)));
            return account;
        });
    }

    private static By by(Account account, Instant now) {
        return new By(account.pseudonym(), now);
    }

    /**
     * Lets a person in.
     *
     * @param typed the pseudonym, in any case, with or without hyphen
     * @throws PeopleFault where pseudonym and password do not fit, it is too early after failures, or the account is
     *     retired
     */
    public Visitor logIn(String typed, char[] password) {
        return wiping(
                password,
                secret -> Visitor.of(
                        accounts.logIn(typed, secret, clock.instant()).pseudonym()));
    }

    /**
     * Replaces the visitor's own password by the other; both are wiped.
     *
     * @throws PeopleFault where the present password is wrong, or the other too short
     */
    public void changePassword(Visitor visitor, char[] present, char[] other) {
        try {
            String own = gate.passed(visitor, Action.OWN_PASSWORD);
            accounts.logIn(own, present, clock.instant());
            accounts.password(own, other, new By(own, clock.instant()));
        } finally {
            Arrays.fill(present, '\0');
            Arrays.fill(other, '\0');
        }
    }

    /** What the visitor said last, by purpose. */
    public Map<Purpose, ConsentGiven> consents(Visitor visitor) {
        return people.consents(gate.passed(visitor, Action.OWN_CONSENT));
    }

    /** Agrees to the text of today, or withdraws; at any time. */
    public void consent(Visitor visitor, Purpose purpose, boolean given) {
        By by = gate.pass(visitor, Action.OWN_CONSENT);
        people.consent(by.who(), purpose, given, by);
    }

    public Preferences preferences(Visitor visitor) {
        return people.preferences(gate.passed(visitor, Action.OWN_PREFERENCES));
    }

    public void preferences(Visitor visitor, Preferences preferences) {
        By by = gate.pass(visitor, Action.OWN_PREFERENCES);
        people.preferences(by.who(), preferences, by);
    }

    /** How participants' sessions are set up; empty where no researcher did. */
    public Optional<StudySetup> setup(Visitor visitor) {
        gate.pass(visitor, Action.LISTEN);
        return StudySetup.of(store.file().getParent());
    }

    /** Sets participants' sessions up; from the next one on. */
    public void setUp(Visitor visitor, StudySetup setup) {
        By by = gate.pass(visitor, Action.DESIGN);
        String before = setup(visitor).map(StudySetup::words).orElse("");
        if (!before.equals(setup.words())) {
            people.note(by, "set up sessions", before, setup.words());
            setup.write(store.file().getParent());
        }
    }

    /** The songs that the home knows, to choose from what is never to play; by title. */
    public List<KnownSong> songs(Visitor visitor) {
        gate.pass(visitor, Action.OWN_PREFERENCES);
        return KnownSong.of(store);
    }

    private static <T> T wiping(char[] password, Function<char[], T> work) {
        try {
            return work.apply(password);
        } finally {
            Arrays.fill(password, '\0');
        }
    }
}
