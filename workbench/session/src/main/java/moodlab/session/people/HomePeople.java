package moodlab.session.people;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import moodlab.store.Store;
import moodlab.store.keys.Keyring;
import moodlab.store.people.PasswordCost;

/**
 * The people of a home whose store is opened for each question and closed after it, so that sessions have it between.
 *
 * @param keys open the home
 * @param random makes pseudonyms and salts: not to be guessed
 */
public record HomePeople(Path home, Keyring keys, InstantSource clock, RandomGenerator random, PasswordCost cost) {

    /** With passwords as costly as they should be. */
    public HomePeople(Path home, InstantSource clock, RandomGenerator random) {
        this(home, clock, random, PasswordCost.USUAL);
    }

    /** Of a home without a passphrase, or with one of the environment. */
    public HomePeople(Path home, InstantSource clock, RandomGenerator random, PasswordCost cost) {
        this(home, Keyring.unattended(), clock, random, cost);
    }

    /** With passwords as costly as they should be. */
    public HomePeople(Path home, Keyring keys, InstantSource clock, RandomGenerator random) {
        this(home, keys, clock, random, PasswordCost.USUAL);
    }

    /** Whether anything was ever kept here; else the home is open. */
    public boolean hasStore() {
        return Store.isIn(home);
    }

    /** What the visitor is here now; a home without a store is open, and stays without one. */
    public Standing standing(Visitor visitor) {
        return hasStore() ? this.<Standing>ask(service -> service.standing(visitor)) : Standing.OPEN;
    }

    /**
     * Asks, or has something done. It reads the disk.
     *
     * @throws moodlab.store.people.PeopleFault where it cannot be done
     * @throws moodlab.store.StoreUnavailable where the store is damaged or held by a session
     */
    public <T> T ask(Function<PeopleService, T> question) {
        try (Store store = Store.open(home, keys)) {
            return question.apply(in(store));
        }
    }

    /** Those of a store that is open already. */
    public PeopleService in(Store store) {
        return new PeopleService(store, clock, random, cost);
    }
}
