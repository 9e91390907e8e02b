package moodlab.store.erasure;

/**
 * The tables that say something of a person, in the order in which they are emptied: what refers to others comes first.
 * Every other table of the store holds nothing of anybody; a test has each of them named.
 */
enum PersonTable {
    /** What other people's sessions left of such a policy: it began with what had learnt from this person. */
    PROMOTED_STATES(
            "other people's states of policies that may have learnt from this person",
            "SELECT COUNT(*) FROM policy_states WHERE participant <> :who AND policy IN"
                    + " (SELECT 'candidate-' || p.promotion FROM promotion_steps p"
                    + " WHERE p.log_order >= (SELECT MIN(e.log_order) FROM events e"
                    + " JOIN sessions s ON s.session = e.session WHERE s.participant = :who))",
            "DELETE FROM policy_states WHERE participant <> :who AND policy IN"
                    + " (SELECT 'candidate-' || p.promotion FROM promotion_steps p"
                    + " WHERE p.log_order >= (SELECT MIN(e.log_order) FROM events e"
                    + " JOIN sessions s ON s.session = e.session WHERE s.participant = :who))"),
    /** What was frozen after the person's first entry may have learnt from them, whoever else taught it. */
    PROMOTIONS(
            "steps of promotions of policies that may have learnt from this person",
            "SELECT COUNT(*) FROM promotion_steps WHERE promotion IN (SELECT p.promotion FROM promotion_steps p"
                    + " WHERE p.log_order >= (SELECT MIN(e.log_order) FROM events e"
                    + " JOIN sessions s ON s.session = e.session WHERE s.participant = :who))",
            "DELETE FROM promotion_steps WHERE promotion IN (SELECT p.promotion FROM promotion_steps p"
                    + " WHERE p.log_order >= (SELECT MIN(e.log_order) FROM events e"
                    + " JOIN sessions s ON s.session = e.session WHERE s.participant = :who))"),
    PROMOTERS(
            "steps of promotions",
            "SELECT COUNT(*) FROM promotion_steps WHERE who = :who",
            "UPDATE promotion_steps SET who = :nameless WHERE who = :who"),
    READINGS(
            "readings of the face",
            "SELECT COUNT(*) FROM readings WHERE session IN (SELECT session FROM sessions WHERE participant = :who)",
            "DELETE FROM readings WHERE session IN (SELECT session FROM sessions WHERE participant = :who)"),
    SAMPLES(
            "samples of a second",
            "SELECT COUNT(*) FROM samples WHERE session IN (SELECT session FROM sessions WHERE participant = :who)",
            "DELETE FROM samples WHERE session IN (SELECT session FROM sessions WHERE participant = :who)"),
    EVENTS(
            "events",
            "SELECT COUNT(*) FROM events WHERE session IN (SELECT session FROM sessions WHERE participant = :who)",
            "DELETE FROM events WHERE session IN (SELECT session FROM sessions WHERE participant = :who)"),
    ROUNDS(
            "decisions",
            "SELECT COUNT(*) FROM rounds WHERE session IN (SELECT session FROM sessions WHERE participant = :who)",
            "DELETE FROM rounds WHERE session IN (SELECT session FROM sessions WHERE participant = :who)"),
    HEADS(
            "heads of chains",
            "SELECT COUNT(*) FROM heads WHERE chain IN (SELECT session FROM sessions WHERE participant = :who)",
            "DELETE FROM heads WHERE chain IN (SELECT session FROM sessions WHERE participant = :who)"),
    SESSIONS(
            "sessions",
            "SELECT COUNT(*) FROM sessions WHERE participant = :who",
            "DELETE FROM sessions WHERE participant = :who"),
    POLICY_STATES(
            "states of policies that learnt from this person",
            "SELECT COUNT(*) FROM policy_states WHERE participant = :who",
            "DELETE FROM policy_states WHERE participant = :who"),
    TAGS("ratings of songs", "SELECT COUNT(*) FROM tags WHERE who = :who", "DELETE FROM tags WHERE who = :who"),
    CONSENTS(
            "consents and withdrawals",
            "SELECT COUNT(*) FROM consents WHERE pseudonym = :who",
            "DELETE FROM consents WHERE pseudonym = :who"),
    PREFERENCES(
            "preferences",
            "SELECT COUNT(*) FROM preferences WHERE pseudonym = :who",
            "DELETE FROM preferences WHERE pseudonym = :who"),
    ACCOUNTS(
            "accounts",
            "SELECT COUNT(*) FROM accounts WHERE pseudonym = :who",
            "DELETE FROM accounts WHERE pseudonym = :who"),
    AUDIT(
            "entries of the audit trail",
            "SELECT COUNT(*) FROM audit WHERE LOCATE(:who, who) + LOCATE(:who, subject) + LOCATE(:who, before)"
                    + " + LOCATE(:who, after) > 0",
            "UPDATE audit SET who = REPLACE(who, :who, :nameless), subject = REPLACE(subject, :who, :nameless),"
                    + " before = REPLACE(before, :who, :nameless), after = REPLACE(after, :who, :nameless)"
                    + " WHERE LOCATE(:who, who) + LOCATE(:who, subject) + LOCATE(:who, before)"
                    + " + LOCATE(:who, after) > 0"),
    CATALOGUE_EDITS(
            "edits of the catalogue of songs",
            "SELECT COUNT(*) FROM catalogue_edits WHERE who = :who",
            "UPDATE catalogue_edits SET who = :nameless WHERE who = :who");

    private final String kind;
    private final String count;
    private final String erase;

    PersonTable(String kind, String count, String erase) {
        this.kind = kind;
        this.count = count;
        this.erase = erase;
    }

    /** In words, in the plural. */
    String kind() {
        return kind;
    }

    String count() {
        return count;
    }

    String erase() {
        return erase;
    }
}
