package moodlab.store.people;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jdbi.v3.core.Handle;

/** Who is known, by pseudonym and password. Who may change what is decided above; who changed what is noted here. */
public final class Accounts {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
    private static final int TRIES = 1_000;

    private final Tables tables;
    private final Passwords passwords;
    private final RandomGenerator random;

    Accounts(Tables tables, PasswordCost cost, RandomGenerator random) {
        this.tables = tables;
        this.passwords = new Passwords(cost, random);
        this.random = random;
    }

    /**
     * Makes an account with a new pseudonym.
     *
     * @param password the caller wipes it
     * @throws PeopleFault where the password is too short or too long
     */
    public Account add(Role role, char[] password, By by) {
        return add(role, password, by, handle -> true);
    }

    /**
     * The first admin, who needs nobody's leave.
     *
     * @throws PeopleFault where there is an admin already, or the password is too short or too long
     */
    public Account addFirstAdmin(char[] password, By by) {
        return add(Role.ADMIN, password, by, handle -> AccountRows.admins(handle) == 0);
    }

    private Account add(Role role, char[] password, By by, Function<Handle, Boolean> allowed) {
        String hash = passwords.hash(password);
        return People.ask(tables, handle -> {
            if (!allowed.apply(handle)) {
                throw new PeopleFault("There is an admin already: ask them to add you.");
            }
            Account account = new Account(unused(handle), role, false, by.at());
            AccountRows.insert(handle, account, hash);
            AuditRows.note(handle, by, new AuditRows.Change("add", account.pseudonym(), "", role.label()));
            return account;
        });
    }

    private String unused(Handle handle) {
        for (int i = 0; i < TRIES; i++) {
            String pseudonym = Pseudonym.draw(random);
            if (AccountRows.find(handle, pseudonym).isEmpty()) {
                return pseudonym;
            }
        }
        throw new PeopleFault("No pseudonym is left: choose another home.");
    }

    /** By pseudonym, as {@link Pseudonym#parse} gives it. */
    public Optional<Account> find(String pseudonym) {
        return People.ask(tables, handle -> AccountRows.find(handle, pseudonym));
    }

    /** Columns to sort by: pseudonym, role, retired, made. */
    public Page<Account> page(Query query) {
        return People.ask(tables, handle -> AccountRows.page(handle, query));
    }

    /** How many admins there are who are not retired. */
    public long admins() {
        return People.ask(tables, AccountRows::admins);
    }

    /**
     * Lets a person in by pseudonym and password. After the nth failure in a row nobody is let in for 2ⁿ⁻¹ seconds, at
     * most 60; the count is on disk before the password is looked at, so that ending the program wins nothing. A clock
     * that was set back makes no wait longer than 60 seconds.
     *
     * @param typed the pseudonym as a person typed it
     * @param password the caller wipes it
     * @throws PeopleFault where they do not fit, it is too early, or the account is retired
     */
    public Account logIn(String typed, char[] password, Instant now) {
        String pseudonym = Pseudonym.parse(typed)
                .orElseThrow(
                        () -> new PeopleFault(
                                "There is a slip in that pseudonym: compare it letter by letter with your note, such as P-KTRWMX."));
        Optional<Account> account = find(pseudonym);
        if (account.isEmpty()) {
            passwords.pretend(password);
            throw unfit();
        }
        count(pseudonym, now);
        if (!passwords.matches(password, hash(pseudonym))) {
            throw unfit();
        }
        forget(pseudonym);
        if (account.get().retired()) {
            throw new PeopleFault("This account is retired: ask the study's admin to restore it.");
        }
        return account.get();
    }

    private static PeopleFault unfit() {
        return new PeopleFault("Pseudonym and password do not fit together: try again.");
    }

    private void count(String pseudonym, Instant now) {
        Duration wait = People.ask(tables, handle -> {
            AccountRows.Failures before = AccountRows.failures(handle, pseudonym);
            Instant last = before.last().orElse(Instant.MIN);
            if (last.isAfter(now)) { // the clock was set back: wait from now on
                AccountRows.failures(handle, pseudonym, new AccountRows.Failures(before.count(), Optional.of(now)));
                return wait(before.count());
            }
            Duration left = before.last()
                    .map(at -> wait(before.count()).minus(Duration.between(at, now)))
                    .orElse(Duration.ZERO);
            if (left.compareTo(Duration.ZERO) <= 0) {
                AccountRows.failures(handle, pseudonym, new AccountRows.Failures(before.count() + 1, Optional.of(now)));
            }
            return left;
        });
        if (wait.compareTo(Duration.ZERO) > 0) {
            long seconds = wait.plusMillis(999).toSeconds();
            throw new PeopleFault("After failed attempts there is a pause: try again in " + seconds
                    + (seconds == 1 ? " second." : " seconds."));
        }
    }

    /** After that many failures. */
    static Duration wait(int failures) {
        if (failures == 0) {
            return Duration.ZERO;
        }
        return failures > 6 ? LONGEST_WAIT : Duration.ofSeconds(1L << (failures - 1));
    }

    private String hash(String pseudonym) {
        return People.ask(tables, handle -> AccountRows.hash(handle, pseudonym));
    }

    private void forget(String pseudonym) {
        People.tell(
                tables,
                handle -> AccountRows.failures(handle, pseudonym, new AccountRows.Failures(0, Optional.empty())));
    }

    /**
     * Sets a new password, and ends the wait after failures.
     *
     * @param password the caller wipes it
     * @throws PeopleFault where it is too short or too long, or there is no such account
     */
    public void password(String pseudonym, char[] password, By by) {
        String hash = passwords.hash(password);
        change(pseudonym, (handle, account) -> {
            AccountRows.hash(handle, pseudonym, hash);
            AccountRows.failures(handle, pseudonym, new AccountRows.Failures(0, Optional.empty()));
            AuditRows.note(handle, by, new AuditRows.Change("change password", pseudonym, "", ""));
        });
    }

    /**
     * Gives a person another role.
     *
     * @throws PeopleFault where there is no such account, or no admin would be left
     */
    public void role(String pseudonym, Role role, By by) {
        change(pseudonym, (handle, account) -> {
            if (account.role() == role) {
                return;
            }
            AccountRows.role(handle, pseudonym, role);
            keepAnAdmin(handle, account);
            AuditRows.note(
                    handle,
                    by,
                    new AuditRows.Change(
                            "change role", pseudonym, account.role().label(), role.label()));
        });
    }

    /**
     * From now on that person is not let in.
     *
     * @throws PeopleFault where there is no such account, or no admin would be left
     */
    public void retire(String pseudonym, By by) {
        retired(pseudonym, true, by);
    }

    /**
     * Takes a retirement back.
     *
     * @throws PeopleFault where there is no such account
     */
    public void restore(String pseudonym, By by) {
        retired(pseudonym, false, by);
    }

    private void retired(String pseudonym, boolean retired, By by) {
        change(pseudonym, (handle, account) -> {
            if (account.retired() == retired) {
                return;
            }
            AccountRows.retired(handle, pseudonym, retired);
            keepAnAdmin(handle, account);
            AuditRows.note(
                    handle,
                    by,
                    new AuditRows.Change(
                            retired ? "retire" : "restore",
                            pseudonym,
                            retired ? "active" : "retired",
                            retired ? "retired" : "active"));
        });
    }

    private static void keepAnAdmin(Handle handle, Account before) {
        if (before.role() == Role.ADMIN && !before.retired() && AccountRows.admins(handle) == 0) {
            throw new PeopleFault("This is the last admin: make another one first.");
        }
    }

    private interface Change {
        void make(Handle handle, Account account);
    }

    private void change(String pseudonym, Change change) {
        People.tell(tables, handle -> {
            Account account = AccountRows.find(handle, pseudonym)
                    .orElseThrow(() -> new PeopleFault(
                            "Nobody is called '" + pseudonym + "': list the people for their pseudonyms."));
            change.make(handle, account);
        });
    }
}
