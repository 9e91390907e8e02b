package moodlab.desktop.presenter;

/** Makes a sentence for a person of whatever went wrong. */
public final class Sentences {

    private static final String OURS = "moodlab.";

    private Sentences() {}

    /** Our own exceptions carry the sentence; of all others the kind is named and where to look. */
    public static String of(Throwable fault) {
        String message = fault.getMessage() == null ? "" : fault.getMessage();
        boolean meant = fault.getClass().getName().startsWith(OURS) || fault instanceof IllegalArgumentException;
        if (meant && !message.isBlank()) {
            return message;
        }
        if (fault instanceof LinkageError) {
            return "A native library could not be loaded (" + message
                    + "). Build again on this machine, so that the libraries for it are fetched.";
        }
        return "Something unexpected happened: " + fault.getClass().getSimpleName() + (message.isBlank() ? "" : ", ")
                + message + ". The program's output has the details; the log up to here is safe.";
    }
}
