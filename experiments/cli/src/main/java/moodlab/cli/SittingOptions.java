package moodlab.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Set;
import moodlab.session.CameraSpec;
import moodlab.session.people.Guest;
import moodlab.session.people.Notice;
import moodlab.store.Store;
import moodlab.store.keys.Keyring;
import moodlab.store.people.Purpose;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Who sits before which camera: what a session and a calibration both ask. */
final class SittingOptions {

    @Mixin
    private HomeOption home;

    @Option(names = "--participant", defaultValue = "P-01", description = "a pseudonym (default: ${DEFAULT-VALUE})")
    private String participant;

    @Option(
            names = "--camera",
            defaultValue = "demo",
            description = "webcam:0, a video file, or demo (the default), a drawn face")
    private String camera;

    @Option(names = "--seed", defaultValue = "1", description = "of every chance (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(names = "--fast", description = "nothing waits: time goes on by video and song")
    private boolean fast;

    Path home() {
        return home.path();
    }

    Keyring keys() {
        return home.keys();
    }

    String participant() {
        return participant;
    }

    /** @throws IllegalArgumentException where the words name no camera */
    CameraSpec camera() {
        return CameraSpec.parse(camera);
    }

    /** Tells whoever sits before a webcam what it is for, before it opens. */
    void announce(PrintWriter err) {
        if (camera() instanceof CameraSpec.Webcam) {
            err.println(Notice.TEXT);
            err.flush();
        }
    }

    /**
     * Holds a participant with an account to their consent, where no session does.
     *
     * @throws moodlab.store.people.PeopleFault where there is none for the camera
     */
    void checkConsent() {
        if (Store.isIn(home()) && !(camera() instanceof CameraSpec.Demo)) {
            try (Store store = Store.open(home(), keys())) {
                Guest.of(store, participant).admit(Set.of(Purpose.CAMERA));
            }
        }
    }

    long seed() {
        return seed;
    }

    boolean fast() {
        return fast;
    }
}
