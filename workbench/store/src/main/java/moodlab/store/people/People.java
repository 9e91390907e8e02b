package moodlab.store.people;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import moodlab.store.keys.KeyDestroyed;
import moodlab.store.keys.SealedText;
import org.jdbi.v3.core.Handle;

/** The people of a store. Safe from any thread; while the store is open. */
public final class People {

    private final Tables tables;
    private final SealedText texts;

    /**
     * @param tables of the store
     * @param texts seal what a person wrote
     */
    public People(Tables tables, SealedText texts) {
        this.tables = tables;
        this.texts = texts;
    }

    /**
     * Who is known.
     *
     * @param random makes pseudonyms and salts: not to be guessed
     */
    public Accounts accounts(PasswordCost cost, RandomGenerator random) {
        return new Accounts(tables, cost, random);
    }

    /** What is offered no more. */
    public Offers offers() {
        return new Offers(tables);
    }

    /** Candidates on their way into use. */
    public Promotions promotions() {
        return new Promotions(tables);
    }

    /** How long data are to be kept. */
    public Retention retention() {
        return new Retention(tables);
    }

    /** By pseudonym; empty for whoever has no account. */
    public Optional<Account> account(String pseudonym) {
        return ask(tables, handle -> AccountRows.find(handle, pseudonym));
    }

    /** Whether there is an admin who is not retired, so that people have to log in. */
    public boolean guarded() {
        return ask(tables, AccountRows::admins) > 0;
    }

    /** What the person said last, by purpose; a purpose that they said nothing to is missing. */
    public Map<Purpose, ConsentGiven> consents(String pseudonym) {
        Map<Purpose, ConsentGiven> latest = new EnumMap<>(Purpose.class);
        consentsEver(pseudonym).forEach(each -> latest.put(each.purpose(), each));
        return latest;
    }

    /** All that the person ever agreed to or withdrew, oldest first. */
    public List<ConsentGiven> consentsEver(String pseudonym) {
        return ask(tables, handle -> ConsentRows.of(handle, pseudonym));
    }

    /** Notes that a person agrees to the text of today, or withdraws; nothing where that is so already. */
    public void consent(String pseudonym, Purpose purpose, boolean given, By by) {
        boolean before = Optional.ofNullable(consents(pseudonym).get(purpose))
                .map(ConsentGiven::holds)
                .orElse(false);
        if (before == given) {
            return;
        }
        tell(tables, handle -> {
            ConsentRows.insert(handle, pseudonym, purpose, given, by);
            String text = purpose.label() + " " + purpose.version();
            AuditRows.note(
                    handle,
                    by,
                    new AuditRows.Change(
                            given ? "consent" : "withdraw consent", pseudonym, given ? "" : text, given ? text : ""));
        });
    }

    /** {@link Preferences#NONE} where the person set none, or their key was destroyed. */
    public Preferences preferences(String pseudonym) {
        Optional<String> found = ask(tables, handle -> PreferenceRows.of(handle, pseudonym));
        try {
            return found.map(text -> PreferenceRows.read(texts.open(pseudonym, text)))
                    .orElse(Preferences.NONE);
        } catch (KeyDestroyed e) {
            return Preferences.NONE;
        }
    }

    /** Replaces them. The audit trail is not told, because it is kept when the person's data are erased. */
    public void preferences(String pseudonym, Preferences preferences, By by) {
        String sealed = texts.seal(pseudonym, PreferenceRows.text(preferences));
        tell(tables, handle -> PreferenceRows.put(handle, pseudonym, sealed, by));
    }

    /** Columns to sort by: entry, time, who, action, subject, before, after. */
    public Page<AuditEntry> audit(Query query) {
        return ask(tables, handle -> AuditRows.page(handle, query));
    }

    /** Notes in the audit trail what is changed of the home outside the store, before it is. */
    public void note(By by, String action, String before, String after) {
        tell(tables, handle -> AuditRows.note(handle, by, new AuditRows.Change(action, "the home", before, after)));
    }

    @SuppressWarnings("unchecked") // what the question gives is what the transaction gives
    static <T> T ask(Tables tables, Function<Handle, T> question) {
        return (T) tables.inTransaction(question::apply);
    }

    static void tell(Tables tables, Consumer<Handle> change) {
        tables.inTransaction(handle -> {
            change.accept(handle);
            return true;
        });
    }
}
