package moodlab.domain;

/** Why a second has no reading that a study can stand on. */
public enum Abstention {
    /** The camera gave no picture. */
    NO_PICTURE,
    /** There were pictures, but no face in them. */
    NO_FACE,
    /** There was a face, but no picture of it was good enough to be read. */
    POOR_PICTURE,
    /** A face was read in too few of the pictures. */
    TOO_LITTLE,
    /** The face was read, but the classes are too alike to say which it shows. */
    UNSURE;

    /** As logs have it: lower case. */
    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
