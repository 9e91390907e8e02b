package moodlab.domain;

import java.util.Locale;

/** Why the picture of a face is not good enough to be read, most telling first: its remedy often mends the others. */
public enum Defect {
    SEVERAL_FACES("There is more than one face in the picture: only the listener may sit before the camera."),
    CUT_OFF("Your face leaves the picture: move towards its middle."),
    TOO_SMALL("Your face is too small: come nearer to the camera."),
    TURNED_AWAY("Your face is turned away: look towards the camera."),
    TOO_DARK("It is too dark: put a light before you, or turn the screen's brightness up."),
    TOO_BRIGHT("It is too bright: turn the light away from your face, or draw the curtain."),
    BLURRED("The picture is blurred: hold still, wipe the lens, or put more light on your face.");

    private final String advice;

    Defect(String advice) {
        this.advice = advice;
    }

    /** A sentence for the person before the camera: what is wrong and what to do about it. */
    public String advice() {
        return advice;
    }

    /** As files and the log name it: lower case, such as {@code too_dark}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The defect with that label.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static Defect ofLabel(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
