package moodlab.desktop;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import moodlab.desktop.presenter.StartForm;
import moodlab.session.people.HomePeople;
import moodlab.session.people.Visitor;
import moodlab.store.keys.Keyring;

/**
 * Who has logged in at the window, for whatever stands behind it; from any thread.
 *
 * @param home whose people they are
 */
record WhoIsIn(HomePeople home, AtomicReference<Visitor> visitor) {

    /** Nobody, at that home. */
    static WhoIsIn at(Path home) {
        return at(home, Keyring.unattended());
    }

    /** Nobody, at that home, which those keys open. */
    static WhoIsIn at(Path home, Keyring keys) {
        return new WhoIsIn(
                new HomePeople(home, keys, Clock.systemUTC(), new SecureRandom()),
                new AtomicReference<>(Visitor.NOBODY));
    }

    /**
     * Whether a camera may look at that participant.
     *
     * @throws moodlab.store.people.PeopleFault where it may not
     */
    void checkCamera(String camera, String participant) {
        if (!camera.equals(StartForm.DEMO) && home.hasStore()) {
            Visitor now = visitor.get();
            home.ask(service -> {
                service.checkCamera(now, participant);
                return now;
            });
        }
    }
}
