package moodlab.desktop.presenter;

import java.util.Optional;
import moodlab.domain.round.Round;
import moodlab.session.policies.LivePolicies;

/** A session that runs. */
public interface OpenSession extends AutoCloseable {

    /** Runs a round; blocks until it has ended. */
    Round next();

    SessionFacts facts();

    /** The recording; empty where only features are kept. */
    default Optional<RecordingControl> recording() {
        return Optional.empty();
    }

    /** What the policies of its home do meanwhile; empty where nobody can look. */
    default Optional<LivePolicies> policies() {
        return Optional.empty();
    }

    /** Settles what is open and lets go of camera, sound and store. */
    @Override
    void close();
}
