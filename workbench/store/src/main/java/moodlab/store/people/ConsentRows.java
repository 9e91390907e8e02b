package moodlab.store.people;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;

/** The tables {@code consents} and {@code consent_texts}. */
final class ConsentRows {

    private ConsentRows() {}

    /** To the text of today. */
    static void insert(Handle handle, String pseudonym, Purpose purpose, boolean given, By by) {
        handle.createUpdate("MERGE INTO consent_texts (hash, purpose, version, text) KEY (hash)"
                        + " VALUES (:hash, :purpose, :version, :text)")
                .bind("hash", purpose.hash())
                .bind("purpose", purpose.label())
                .bind("version", purpose.version())
                .bind("text", purpose.text())
                .execute();
        handle.createUpdate("INSERT INTO consents (pseudonym, purpose, hash, given, utc)"
                        + " VALUES (:pseudonym, :purpose, :hash, :given, :utc)")
                .bind("pseudonym", pseudonym)
                .bind("purpose", purpose.label())
                .bind("hash", purpose.hash())
                .bind("given", given)
                .bind("utc", by.at().atOffset(ZoneOffset.UTC))
                .execute();
    }

    /** All that the person ever said, oldest first. */
    static List<ConsentGiven> of(Handle handle, String pseudonym) {
        return handle.createQuery("""
                        SELECT c.purpose, t.version, c.hash, c.given, c.utc
                        FROM consents c JOIN consent_texts t ON t.hash = c.hash
                        WHERE c.pseudonym = :pseudonym ORDER BY c.consent
                        """)
                .bind("pseudonym", pseudonym)
                .map((row, context) -> new ConsentGiven(
                        Purpose.valueOf(row.getString("purpose").toUpperCase(Locale.ROOT)),
                        row.getInt("version"),
                        row.getString("hash"),
                        row.getBoolean("given"),
                        row.getObject("utc", OffsetDateTime.class).toInstant()))
                .list();
    }
}
