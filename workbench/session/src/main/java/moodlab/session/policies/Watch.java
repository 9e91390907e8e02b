package moodlab.session.policies;

import java.util.concurrent.CancellationException;

/** Whoever waits for something long; asked and told on the thread that does it. */
public interface Watch {

    /** Nobody waits. */
    Watch NONE = new Watch() {
        @Override
        public boolean isGone() {
            return false;
        }

        @Override
        public void progress(long done, long all) {
            // nobody looks
        }
    };

    /** Whether the result is wanted no more. */
    boolean isGone();

    /** How far it has come; {@code all} is 0 where that is not known. */
    void progress(long done, long all);

    /**
     * Goes on where the result is still wanted.
     *
     * @throws CancellationException where it is not
     */
    default void check() {
        if (isGone()) {
            throw new CancellationException("no longer wanted");
        }
    }
}
