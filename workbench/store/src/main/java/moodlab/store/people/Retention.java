package moodlab.store.people;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** How long people's data are to be kept. It reminds, and deletes nothing. */
public final class Retention {

    /** The longest time, in days. */
    public static final int MOST = 36_500;

    private static final String NAME = "retention_days";

    private final Tables tables;

    Retention(Tables tables) {
        this.tables = tables;
    }

    /** Days after a participant's last session; empty where no time was set. */
    public Optional<Integer> days() {
        return People.ask(tables, Retention::days);
    }

    private static Optional<Integer> days(Handle handle) {
        return handle.createQuery("SELECT setting FROM home_settings WHERE name = :name")
                .bind("name", NAME)
                .mapTo(Integer.class)
                .findOne();
    }

    /**
     * Sets the time.
     *
     * @param days 1 … 36,500; 0 for none
     */
    public void keepFor(int days, By by) {
        if (days < 0 || days > MOST) {
            throw new PeopleFault("Data are kept for 1 to 36,500 days, or 0 for no reminder, not " + days + ".");
        }
        People.tell(tables, handle -> {
            String before = days(handle).map(Retention::words).orElse("");
            if (days == 0) {
                handle.createUpdate("DELETE FROM home_settings WHERE name = :name")
                        .bind("name", NAME)
                        .execute();
            } else {
                handle.createUpdate("MERGE INTO home_settings (name, setting) KEY (name) VALUES (:name, :setting)")
                        .bind("name", NAME)
                        .bind("setting", Integer.toString(days))
                        .execute();
            }
            String after = days == 0 ? "" : words(days);
            if (!before.equals(after)) {
                AuditRows.note(handle, by, new AuditRows.Change("keep data for", "the home", before, after));
            }
        });
    }

    private static String words(int days) {
        return days + (days == 1 ? " day" : " days");
    }

    /** Whose data have been kept for that long, the longest first; nobody's where no time was set. */
    public List<Due> due(Instant now) {
        return People.ask(tables, handle -> days(handle)
                .map(days -> due(handle, now, Duration.ofDays(days)))
                .orElse(List.of()));
    }

    private static List<Due> due(Handle handle, Instant now, Duration kept) {
        return handle
                .createQuery("""
                        SELECT s.participant, MAX(e.utc) AS latest, COUNT(DISTINCT s.session) AS sessions
                        FROM sessions s JOIN events e ON e.session = s.session
                        WHERE e.kind IN ('opened', 'resumed', 'abandoned', 'closed')
                        GROUP BY s.participant ORDER BY latest, s.participant
                        """)
                .map((row, context) -> {
                    Instant last = row.getObject("latest", OffsetDateTime.class).toInstant();
                    return new Due(row.getString("participant"), last, last.plus(kept), row.getLong("sessions"));
                })
                .list()
                .stream()
                .filter(due -> !due.since().isAfter(now))
                .toList();
    }
}
