package moodlab.session;

import java.util.function.Consumer;
import moodlab.demo.WanderingMood;
import moodlab.domain.Camera;
import moodlab.domain.Pace;
import moodlab.emotion.CnnEmotionReader;
import moodlab.emotion.EmotionModel;
import moodlab.store.keys.Keyring;
import moodlab.vision.FinderSettings;
import moodlab.vision.TrackingFaceFinder;

/** A look through a camera before a session: every frame is read as the session would read it, nothing is logged. */
public final class TestShot implements AutoCloseable {

    private static final long SEED = 1;

    private final Resources resources = new Resources();

    private TestShot() {}

    /**
     * Opens the camera and begins to read. It may take seconds.
     *
     * @param watcher is shown every frame with its reading, on a thread of its own
     * @param warnings is told, once, that pictures of the camera are missing
     * @throws RuntimeException of the part that could not be opened, with a sentence that says what to do
     */
    public static TestShot open(CameraSpec spec, FrameWatcher watcher, Consumer<String> warnings) {
        TestShot shot = new TestShot();
        try {
            shot.begin(spec, watcher, warnings);
            return shot;
        } catch (RuntimeException | LinkageError fault) {
            shot.close();
            throw fault;
        }
    }

    private void begin(CameraSpec spec, FrameWatcher watcher, Consumer<String> warnings) {
        Seeds seeds = new Seeds(SEED);
        WanderingMood mood = new WanderingMood(seeds.generator("face"), System::nanoTime);
        Camera camera =
                resources.add(new Cameras(Pace.REAL_TIME, seeds.seed("camera"), Keyring.unattended()).open(spec, mood));
        TrackingFaceFinder finder = resources.add(TrackingFaceFinder.open(FinderSettings.USUAL));
        FaceReading reading = new FaceReading(finder, new CnnEmotionReader(EmotionModel.shipped()));
        resources.add(new SensingThread(new FaceSensing(camera, reading, watcher, warnings), read -> {}));
    }

    /** Waits until the picture in progress has been read, and lets the camera go. */
    @Override
    public void close() {
        resources.close();
    }
}
