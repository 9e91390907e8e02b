package moodlab.domain.round;

/** The listener's answer to a song. */
public enum Thumb {
    UP,
    DOWN;

    /** As logs have it: lower case. */
    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
