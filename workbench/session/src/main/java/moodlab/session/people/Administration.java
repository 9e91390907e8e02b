package moodlab.session.people;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import moodlab.store.Store;
import moodlab.store.people.Account;
import moodlab.store.people.Accounts;
import moodlab.store.people.AuditEntry;
import moodlab.store.people.By;
import moodlab.store.people.Page;
import moodlab.store.people.People;
import moodlab.store.people.PeopleFault;
import moodlab.store.people.Pseudonym;
import moodlab.store.people.Query;
import moodlab.store.people.Role;

/** What admins do and researchers see. Every method checks the rights of whoever asks; every change is in the audit trail. */
public final class Administration {

    private final Store store;
    private final People people;
    private final Accounts accounts;
    private final Gate gate;

    Administration(Store store, Accounts accounts, Gate gate) {
        this.store = store;
        this.people = store.people();
        this.accounts = accounts;
        this.gate = gate;
    }

    /** Columns to sort by: pseudonym, role, retired, made. */
    public Page<Account> people(Visitor visitor, Query query) {
        gate.pass(visitor, Action.SEE_PEOPLE);
        return accounts.page(query);
    }

    /**
     * Adds a person of any role; a participant's consents are theirs to give.
     *
     * @param password wiped before this returns
     */
    public Account add(Visitor visitor, Role role, char[] password) {
        try {
            return accounts.add(role, password, gate.pass(visitor, Action.ADD_PEOPLE));
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /** From now on that person neither logs in nor listens. */
    public void retire(Visitor visitor, String pseudonym) {
        By by = gate.pass(visitor, Action.RETIRE_PEOPLE);
        accounts.retire(known(pseudonym), by);
    }

    public void restore(Visitor visitor, String pseudonym) {
        By by = gate.pass(visitor, Action.RETIRE_PEOPLE);
        accounts.restore(known(pseudonym), by);
    }

    public void role(Visitor visitor, String pseudonym, Role role) {
        By by = gate.pass(visitor, Action.CHANGE_ROLES);
        accounts.role(known(pseudonym), role, by);
    }

    /**
     * Gives a person a new password, because the old one was forgotten.
     *
     * @param password wiped before this returns
     */
    public void resetPassword(Visitor visitor, String pseudonym, char[] password) {
        try {
            By by = gate.pass(visitor, Action.RESET_PASSWORDS);
            accounts.password(known(pseudonym), password, by);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private static String known(String typed) {
        return Pseudonym.parse(typed)
                .orElseThrow(() -> new PeopleFault(
                        "'" + typed + "' is no pseudonym of this program: list the people for theirs."));
    }

    /** Columns to sort by: entry, time, who, action, subject, before, after. */
    public Page<AuditEntry> audit(Visitor visitor, Query query) {
        gate.pass(visitor, Action.SEE_AUDIT);
        return people.audit(query);
    }

    /** Models, policies and stores. Of the shipped models it reads the cards, not the weights. */
    public List<Offer> offers(Visitor visitor) {
        gate.pass(visitor, Action.SEE_OFFERS);
        return new Offered(store).all();
    }

    /** Offers a model or a policy no more: sessions with it are refused. */
    public void retire(Visitor visitor, Offer offer) {
        By by = gate.pass(visitor, Action.RETIRE_OFFERS);
        people.offers().withdraw(retirable(offer).kind(), offer.name(), by);
    }

    public void restore(Visitor visitor, Offer offer) {
        By by = gate.pass(visitor, Action.RETIRE_OFFERS);
        people.offers().restore(retirable(offer).kind(), offer.name(), by);
    }

    private static Offer retirable(Offer offer) {
        if (!Set.of(Offer.MODEL, Offer.POLICY).contains(offer.kind())) {
            throw new PeopleFault("A store cannot be retired: choose another home instead.");
        }
        return offer;
    }
}
