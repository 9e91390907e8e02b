package moodlab.cli;

import java.nio.file.Path;
import moodlab.session.CameraSpec;
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

    String participant() {
        return participant;
    }

    /** @throws IllegalArgumentException where the words name no camera */
    CameraSpec camera() {
        return CameraSpec.parse(camera);
    }

    long seed() {
        return seed;
    }

    boolean fast() {
        return fast;
    }
}
