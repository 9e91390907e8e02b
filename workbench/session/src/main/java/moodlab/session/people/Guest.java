package moodlab.session.people;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import moodlab.domain.choice.ContextBuilder;
import moodlab.domain.song.Song;
import moodlab.store.CatalogueSong;
import moodlab.store.Store;
import moodlab.store.people.Account;
import moodlab.store.people.ConsentGiven;
import moodlab.store.people.People;
import moodlab.store.people.PeopleFault;
import moodlab.store.people.Preferences;
import moodlab.store.people.Purpose;

/**
 * The participant of a session as the home knows them: what they agreed to, and what they like. Whoever has no account
 * is let in as they are, without preferences: their consent is the researcher's to keep.
 */
public final class Guest {

    private final Store store;
    private final Optional<Account> account;
    private final Map<Purpose, ConsentGiven> consents;
    private final Preferences preferences;

    private Guest(
            Store store, Optional<Account> account, Map<Purpose, ConsentGiven> consents, Preferences preferences) {
        this.store = store;
        this.account = account;
        this.consents = consents;
        this.preferences = preferences;
    }

    /** Whoever is called so. */
    public static Guest of(Store store, String participant) {
        People people = store.people();
        Optional<Account> account = people.account(participant);
        return account.isEmpty()
                ? new Guest(store, account, Map.of(), Preferences.NONE)
                : new Guest(store, account, people.consents(participant), people.preferences(participant));
    }

    /**
     * Lets the person listen.
     *
     * @param purposes what is going to be done
     * @throws PeopleFault where they are retired, or do not consent to that
     */
    public void admit(Set<Purpose> purposes) {
        if (account.filter(Account::retired).isPresent()) {
            throw new PeopleFault("The account " + account.get().pseudonym()
                    + " is retired: have an admin restore it, or choose another participant.");
        }
        for (Purpose purpose : purposes) {
            if (account.isPresent() && !consents(purpose)) {
                throw new PeopleFault(account.get().pseudonym() + " has not consented to '" + purpose.title()
                        + "': that person can log in and tick it under Consent, or do without.");
            }
        }
    }

    /**
     * Refuses what the home offers no more.
     *
     * @param policy by name
     * @param model the hash of the weights that read faces
     * @throws PeopleFault where one of them is retired
     */
    public void offered(String policy, String model) {
        refuse(Offer.POLICY, policy);
        refuse(Offer.MODEL, "face " + model);
    }

    private void refuse(String kind, String name) {
        if (store.people().offers().withdrawn(kind).contains(name)) {
            throw new PeopleFault("The " + kind + " '" + name
                    + "' is retired in this home: choose another, or have an admin restore it.");
        }
    }

    private boolean consents(Purpose purpose) {
        return Optional.ofNullable(consents.get(purpose))
                .map(ConsentGiven::holds)
                .orElse(false);
    }

    /**
     * The songs without those that are never to play for this person.
     *
     * @throws PeopleFault where none is left
     */
    public List<Song> wanted(List<Song> songs) {
        List<Song> left = songs.stream()
                .filter(song -> !preferences.never().contains(song.id()))
                .toList();
        if (left.isEmpty() && !songs.isEmpty()) {
            throw new PeopleFault("Every song here is on the list of those never to play: take some off it.");
        }
        return left;
    }

    /**
     * Adds to each context what the person wishes for and likes; contexts of somebody without an account stay as they
     * are, so that what policies learnt from them goes on.
     *
     * @param songs the candidates
     */
    public ContextBuilder contexts(ContextBuilder bare, List<Song> songs) {
        return account.isEmpty()
                ? bare
                : new PreferredContexts(bare, preferences, Taste.of(preferences, songs, genres()));
    }

    private Map<String, String> genres() {
        Map<String, String> genres = new TreeMap<>();
        for (CatalogueSong song : store.catalogue().songs()) {
            genres.put(song.id(), song.text().genre());
        }
        return genres;
    }

    /** What the log is to know of the person; empty for whoever has no account. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        if (account.isPresent()) {
            consents.forEach((purpose, said) -> facts.put(
                    purpose.label(),
                    (said.holds() ? "consents to " : "no consent to ") + said.version() + " " + said.hash()));
        }
        return facts;
    }
}
