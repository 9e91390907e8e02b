package moodlab.bandit.evaluation.guard;

/**
 * Something that is wrong with a log, or could not be checked.
 *
 * @param code stable, for programs: {@code ess-small}
 * @param message a sentence or two for a person: what was found and what to do
 */
public record Finding(String code, Severity severity, String message) {

    /** How bad it is. */
    public enum Severity {
        /** No estimate that needs what is wrong is given. */
        ERROR,
        /** Estimates are given; the person must judge. */
        WARNING,
        /** Something that could not be checked, or should be known. */
        INFO;

        /** As JSON has it: lower case. */
        public String label() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
