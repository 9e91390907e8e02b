package moodlab.desktop.presenter.bandit;

import moodlab.session.policies.PolicyLog;
import moodlab.session.policies.Watch;

/** Where the rounds come from. */
@FunctionalInterface
public interface BoardSource {

    /**
     * Reads them; it may take long.
     *
     * @throws RuntimeException with a sentence where they cannot be read, or the visitor may not
     */
    PolicyLog log(Watch watch);
}
