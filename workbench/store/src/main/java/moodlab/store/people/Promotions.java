package moodlab.store.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** The table {@code promotion_steps}, which only grows. Each step is in the audit trail too. */
public final class Promotions {

    private final Tables tables;

    Promotions(Tables tables) {
        this.tables = tables;
    }

    /** All steps, the oldest first. */
    public List<PromotionNote> all() {
        return People.ask(tables, handle -> handle.createQuery("SELECT * FROM promotion_steps ORDER BY step")
                .map((row, context) -> note(row))
                .list());
    }

    /**
     * The highest number that a promotion has or had; 0 where there was none. The audit trail still tells of promotions that
     * were discarded with a person: a number that came twice would be taken for the earlier candidate.
     */
    public int highest() {
        return People.ask(
                tables, handle -> handle.createQuery("""
                        SELECT COALESCE(MAX(number), 0) FROM (
                            SELECT MAX(promotion) AS number FROM promotion_steps UNION ALL
                            SELECT MAX(CAST(SUBSTRING(subject, 11) AS INT)) FROM audit
                            WHERE action = 'policy frozen' AND REGEXP_LIKE(subject, '^candidate-[0-9]{1,8}$'))
                        """).mapTo(Integer.class).one());
    }

    /**
     * Keeps a step.
     *
     * @param before the policy of new sessions before it, for the audit trail
     * @param after the same after it
     */
    public void add(PromotionNote note, String before, String after) {
        People.tell(tables, handle -> {
            handle.createUpdate("""
                            INSERT INTO promotion_steps (promotion, kind, utc, who, log_order, rounds, low, high, json)
                            VALUES (:promotion, :kind, :utc, :who, :order, :rounds, :low, :high, :json)
                            """)
                    .bind("promotion", note.promotion())
                    .bind("kind", note.kind())
                    .bind("utc", note.by().at().atOffset(ZoneOffset.UTC))
                    .bind("who", note.by().who())
                    .bind("order", note.order())
                    .bind("rounds", note.rounds())
                    .bind("low", note.low())
                    .bind("high", note.high())
                    .bind("json", note.json())
                    .execute();
            String action = note.kind().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
            AuditRows.note(
                    handle,
                    note.by(),
                    new AuditRows.Change("policy " + action, "candidate-" + note.promotion(), before, after));
        });
    }

    private static PromotionNote note(ResultSet row) throws SQLException {
        By by = new By(
                row.getString("who"), row.getObject("utc", OffsetDateTime.class).toInstant());
        return new PromotionNote(
                row.getInt("promotion"),
                row.getString("kind"),
                row.getLong("log_order"),
                row.getLong("rounds"),
                row.getDouble("low"),
                row.getDouble("high"),
                row.getString("json"),
                by);
    }
}
