package moodlab.session.people;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import moodlab.store.Backups;
import moodlab.store.Store;
import moodlab.store.people.Account;
import moodlab.store.people.Accounts;
import moodlab.store.people.AuditEntry;
import moodlab.store.people.By;
import moodlab.store.people.Due;
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

    /** Days for which data are kept after a participant's last session; empty where no time was set. */
    public Optional<Integer> keptFor(Visitor visitor) {
        gate.pass(visitor, Action.SEE_PEOPLE);
        return people.retention().days();
    }

    /** Sets that; 0 for no reminder. Nothing is ever deleted by itself. */
    public void keepFor(Visitor visitor, int days) {
        people.retention().keepFor(days, gate.pass(visitor, Action.KEEP_DATA));
    }

    /** Whose data have been kept that long, the longest first. */
    public List<Due> due(Visitor visitor) {
        return people.retention().due(gate.pass(visitor, Action.SEE_PEOPLE).at());
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

    /**
     * Offers a model, a policy or a backup no more: sessions with it are refused, and a backup is neither restored nor
     * removed to make room.
     *
     * @throws PeopleFault where it is the home's own store, or there is no such thing
     */
    public void retire(Visitor visitor, Offer offer) {
        offered(visitor, offer, false);
    }

    /** Takes that back. */
    public void restore(Visitor visitor, Offer offer) {
        offered(visitor, offer, true);
    }

    private void offered(Visitor visitor, Offer offer, boolean again) {
        By by = gate.pass(visitor, Action.RETIRE_OFFERS);
        if (!new Offered(store).has(offer.kind(), offer.name())) {
            throw new PeopleFault("There is no " + offer.kind() + " '" + offer.name()
                    + "' in this home: moodlab offers list --all names what there is.");
        }
        if (offer.kind().equals(Offer.STORE)) {
            backup(offer.name(), !again, by);
        } else if (again) {
            people.offers().restore(offer.kind(), offer.name(), by);
        } else {
            people.offers().withdraw(offer.kind(), offer.name(), by);
        }
    }

    /** On record before it is done. */
    private void backup(String name, boolean aside, By by) {
        Backups backups = new Backups(store.file().getParent());
        if (!backups.all().contains(name)) {
            throw new PeopleFault(
                    "The home's own store cannot be retired, only its backups: choose another home instead.");
        }
        if (backups.isAside(name) != aside) {
            people.offers().noteStore(name, aside, by);
            backups.putAside(name, aside);
        }
    }
}
