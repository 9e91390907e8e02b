package moodlab.session.library;

/**
 * Who orders, and who looks on.
 *
 * @param who a pseudonym, which edits are noted with
 */
public record Conduct(String who, Watch watch) {

    /** Is told how far a job has come. */
    @FunctionalInterface
    public interface Watch {

        /**
         * A file is done.
         *
         * @param what its name
         * @return whether to go on
         */
        boolean goOn(int done, int all, String what);
    }

    public Conduct {
        if (who.isBlank()) {
            throw new LibraryFault("Changes are noted with who made them: give yourself a pseudonym first.");
        }
        who = who.strip();
    }

    /** Nobody looks on. */
    public static Conduct of(String who) {
        return new Conduct(who, (done, all, what) -> true);
    }
}
