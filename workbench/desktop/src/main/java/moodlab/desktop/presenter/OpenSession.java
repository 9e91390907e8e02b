package moodlab.desktop.presenter;

import moodlab.domain.round.Round;

/** A session that runs. */
public interface OpenSession extends AutoCloseable {

    /** Runs a round; blocks until it has ended. */
    Round next();

    SessionFacts facts();

    /** Settles what is open and lets go of camera, sound and store. */
    @Override
    void close();
}
