package moodlab.store.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** What a person may agree to, each by itself, with the text that they agree to. A changed text needs a higher version. */
public enum Purpose {
    /** Without it no camera looks at the person. */
    CAMERA(
            1,
            "Use the camera",
            "While I listen, the camera looks at my face and the program infers emotions from it, to choose songs. Only"
                    + " the inferred numbers are kept, on this computer; no picture is."),
    /** Beyond {@link #CAMERA}. */
    VIDEO(
            1,
            "Keep video",
            "The video of my face is kept as well, encrypted, on this computer, when I tick it at the start of a"
                    + " session. I can stop it at any time, and have it deleted."),
    /** Exports for others. */
    SHARING(
            1,
            "Share data",
            "My ratings and the inferred numbers, under my pseudonym and without any picture, may be given to other"
                    + " researchers.");

    private final int version;
    private final String title;
    private final String text;

    Purpose(int version, String title, String text) {
        this.version = version;
        this.title = title;
        this.text = text;
    }

    /** As the store calls it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of the text. */
    public int version() {
        return version;
    }

    /** In two or three words. */
    public String title() {
        return title;
    }

    /** What is agreed to. */
    public String text() {
        return text;
    }

    /** SHA-256 of the text in UTF-8, in hexadecimal. */
    public String hash() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
