package moodlab.store.erasure;

import java.util.List;

/** What a person may read of themselves beside their sessions, a table each; other people's names are left out. */
public enum PersonQuery {
    ACCOUNT(
            "account",
            List.of("pseudonym", "role", "retired", "made", "failed_log_ins", "last_failed_log_in"),
            "SELECT pseudonym, role, retired, made, failures, last_failure FROM accounts WHERE pseudonym = :who"),
    CONSENTS("consents", List.of("utc", "purpose", "version", "given", "sha256_of_text", "text"), """
            SELECT c.utc, c.purpose, t.version, c.given, c.hash, t.text
            FROM consents c JOIN consent_texts t ON t.hash = c.hash WHERE c.pseudonym = :who ORDER BY c.consent
            """),
    PREFERENCES("preferences", List.of("utc", "json"), "SELECT utc, json FROM preferences WHERE pseudonym = :who"),
    RATINGS("ratings", List.of("utc", "song", "title", "valence", "arousal", "why"), """
            SELECT t.utc, c.id, c.title, t.valence, t.arousal, t.why
            FROM tags t JOIN catalogue c ON c.entry = t.entry WHERE t.who = :who ORDER BY t.tag
            """),
    POLICIES(
            "policies",
            List.of("policy", "lessons", "learnt_json"),
            "SELECT policy, version, json FROM policy_states WHERE participant = :who ORDER BY policy"),
    EDITS("edits", List.of("utc", "song", "field", "before", "after"), """
            SELECT e.utc, c.id, e.field, e.before, e.after
            FROM catalogue_edits e JOIN catalogue c ON c.entry = e.entry WHERE e.who = :who ORDER BY e.edit
            """),
    AUDIT("audit", List.of("utc", "who", "action", "what", "before", "after"), """
            SELECT utc, CASE WHEN who = :who THEN 'you' ELSE 'somebody else' END, action,
                CASE WHEN subject = :who THEN 'you' WHEN subject LIKE 'P-%' THEN 'somebody else' ELSE subject END, before, after
            FROM audit WHERE who = :who OR subject = :who ORDER BY entry
            """);

    private final String table;
    private final List<String> columns;
    private final String sql;

    PersonQuery(String table, List<String> columns, String sql) {
        this.table = table;
        this.columns = columns;
        this.sql = sql;
    }

    /** The file's name, without ending. */
    public String table() {
        return table;
    }

    /** Their headings, in the order in which the query gives them. */
    public List<String> columns() {
        return columns;
    }

    /** Asks for {@code :who}. */
    public String sql() {
        return sql;
    }
}
