package moodlab.store.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The table {@code accounts}. */
final class AccountRows {

    /** Columns to sort by, in the order of {@link Account}; nothing else gets into a statement's text. */
    private static final List<String> COLUMNS = List.of("pseudonym", "role", "retired", "made");

    private static final String FOUND = " FROM accounts WHERE pseudonym ILIKE :like OR role ILIKE :like";

    private AccountRows() {}

    /** Attempts to log in that failed since the last that did not. */
    record Failures(int count, Optional<Instant> last) {}

    static void insert(Handle handle, Account account, String hash) {
        handle.createUpdate("""
                        INSERT INTO accounts (pseudonym, role, password, retired, made, failures)
                        VALUES (:pseudonym, :role, :password, :retired, :made, 0)
                        """)
                .bind("pseudonym", account.pseudonym())
                .bind("role", account.role().label())
                .bind("password", hash)
                .bind("retired", account.retired())
                .bind("made", account.made().atOffset(ZoneOffset.UTC))
                .execute();
    }

    static Optional<Account> find(Handle handle, String pseudonym) {
        return handle.createQuery("SELECT * FROM accounts WHERE pseudonym = :pseudonym")
                .bind("pseudonym", pseudonym)
                .map((row, context) -> account(row))
                .findOne();
    }

    static Page<Account> page(Handle handle, Query query) {
        String order = COLUMNS.get(query.column() % COLUMNS.size()) + (query.ascending() ? "" : " DESC");
        List<Account> rows = handle.createQuery(
                        "SELECT *" + FOUND + " ORDER BY " + order + ", pseudonym LIMIT :most OFFSET :first")
                .bind("like", query.like())
                .bind("most", query.most())
                .bind("first", query.first())
                .map((row, context) -> account(row))
                .list();
        long total = handle.createQuery("SELECT COUNT(*)" + FOUND)
                .bind("like", query.like())
                .mapTo(Long.class)
                .one();
        return new Page<>(rows, total);
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getString("pseudonym"),
                Role.labelled(row.getString("role")),
                row.getBoolean("retired"),
                row.getObject("made", OffsetDateTime.class).toInstant());
    }

    /** Those who are not retired. */
    static long admins(Handle handle) {
        return handle.createQuery("SELECT COUNT(*) FROM accounts WHERE role = :admin AND NOT retired")
                .bind("admin", Role.ADMIN.label())
                .mapTo(Long.class)
                .one();
    }

    static String hash(Handle handle, String pseudonym) {
        return handle.createQuery("SELECT password FROM accounts WHERE pseudonym = :pseudonym")
                .bind("pseudonym", pseudonym)
                .mapTo(String.class)
                .one();
    }

    static void hash(Handle handle, String pseudonym, String hash) {
        handle.createUpdate("UPDATE accounts SET password = :hash WHERE pseudonym = :pseudonym")
                .bind("hash", hash)
                .bind("pseudonym", pseudonym)
                .execute();
    }

    static void role(Handle handle, String pseudonym, Role role) {
        handle.createUpdate("UPDATE accounts SET role = :role WHERE pseudonym = :pseudonym")
                .bind("role", role.label())
                .bind("pseudonym", pseudonym)
                .execute();
    }

    static void retired(Handle handle, String pseudonym, boolean retired) {
        handle.createUpdate("UPDATE accounts SET retired = :retired WHERE pseudonym = :pseudonym")
                .bind("retired", retired)
                .bind("pseudonym", pseudonym)
                .execute();
    }

    static Failures failures(Handle handle, String pseudonym) {
        return handle.createQuery("SELECT failures, last_failure FROM accounts WHERE pseudonym = :pseudonym")
                .bind("pseudonym", pseudonym)
                .map((row, context) -> new Failures(
                        row.getInt("failures"),
                        Optional.ofNullable(row.getObject("last_failure", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .one();
    }

    static void failures(Handle handle, String pseudonym, Failures failures) {
        handle.createUpdate("UPDATE accounts SET failures = :count, last_failure = :last WHERE pseudonym = :pseudonym")
                .bind("count", failures.count())
                .bind(
                        "last",
                        failures.last().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
                .bind("pseudonym", pseudonym)
                .execute();
    }
}
