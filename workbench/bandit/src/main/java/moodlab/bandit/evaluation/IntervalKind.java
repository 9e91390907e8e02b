package moodlab.bandit.evaluation;

/** Which interval is put around an estimate. */
public enum IntervalKind {
    /** Participants drawn with replacement. */
    BOOTSTRAP,
    /** Student's, over participants. */
    STUDENT,
    /** Empirical Bernstein: holds for every number of rounds. */
    BERNSTEIN,
    /** Anytime-valid, also where the logging policy learnt. */
    SEQUENCE;

    /** As options and JSON have it: lower case. */
    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
