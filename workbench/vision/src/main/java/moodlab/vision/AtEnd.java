package moodlab.vision;

/** What a {@link FileCamera} does when the file is over. */
public enum AtEnd {
    END,
    LOOP
}
