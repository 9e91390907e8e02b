package moodlab.desktop.presenter.stopped;

import java.util.List;
import moodlab.desktop.presenter.SessionOpener;

/** The sessions of a home that were cut off; it reads the disk. */
public interface StoppedHome {

    /** A home without any. */
    StoppedHome NONE = new StoppedHome() {
        @Override
        public List<StoppedRow> all() {
            return List.of();
        }

        @Override
        public void close(String session) {
            throw new IllegalArgumentException("There is no session " + session + " that was cut off.");
        }

        @Override
        public SessionOpener resuming(String session) {
            throw new IllegalArgumentException("There is no session " + session + " that was cut off.");
        }
    };

    /** The oldest first; empty for whoever may not resume any. */
    List<StoppedRow> all();

    /**
     * Closes one as incomplete: it cannot go on then.
     *
     * @throws RuntimeException whose message is a sentence for a person, where that cannot be done
     */
    void close(String session);

    /** Opens that session to go on with, whatever the form says. */
    SessionOpener resuming(String session);
}
