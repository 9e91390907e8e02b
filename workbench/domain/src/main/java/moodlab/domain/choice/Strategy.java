package moodlab.domain.choice;

/** Where the music should lead: keep the listener in the mood, or lift it. */
public enum Strategy {
    STAY,
    LIFT;

    /** As options and logs have it: lower case. */
    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
