package moodlab.session;

/**
 * The participant's consent to being recorded, as the log keeps it.
 *
 * @param words what was agreed to, and how, such as "ticked at the start page: …"
 */
public record Consent(String words) {

    /** What is recorded, in the words that a participant agrees to. */
    public static final String TO_WHAT = "Video of my face is recorded while the session lasts, with what was read from"
            + " it. It is encrypted and stays on this computer. I can stop it at any time, and have it deleted.";

    public Consent {
        if (words.isBlank()) {
            throw new IllegalArgumentException("Say how the participant consented to being recorded.");
        }
    }
}
