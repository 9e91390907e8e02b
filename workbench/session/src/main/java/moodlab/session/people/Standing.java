package moodlab.session.people;

import java.util.Optional;
import moodlab.store.people.Account;
import moodlab.store.people.Role;

/**
 * What a visitor is in a home at this moment.
 *
 * @param guarded whether the home has an admin, so that people have to log in; else it is open
 * @param account of the visitor; empty where nobody has logged in
 */
public record Standing(boolean guarded, Optional<Account> account) {

    /** Nobody has logged in, and nobody needs to. */
    public static final Standing OPEN = new Standing(false, Optional.empty());

    /** In an open home whoever sits at the machine is its researcher, until somebody logs in. */
    public Optional<Role> role() {
        if (account.isPresent()) {
            return account.filter(known -> !known.retired()).map(Account::role);
        }
        return guarded ? Optional.empty() : Optional.of(Role.RESEARCHER);
    }

    /** Whether the visitor may do that. */
    public boolean may(Action action) {
        if (action.needsAccount() && account.isEmpty()) {
            return false;
        }
        if (!guarded && account.isEmpty() && action.isTheKeepersInAnOpenHome()) {
            return true;
        }
        return action.least()
                .map(least -> role().filter(role -> role.compareTo(least) >= 0).isPresent())
                .orElse(true);
    }
}
