package moodlab.domain.round;

/** Who takes the song from the list; fixed for a session. */
public enum Selection {
    /** Position 1 plays. */
    AUTO,
    /** The listener chooses from the list. */
    PICK;

    /** As options and logs have it: lower case. */
    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
