package moodlab.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import moodlab.domain.Camera;
import moodlab.domain.Emotion;
import moodlab.domain.EmotionDistribution;
import moodlab.domain.Pace;
import moodlab.domain.Reading;
import moodlab.domain.Shot;
import moodlab.domain.TimedReading;
import moodlab.emotion.CnnEmotionReader;
import moodlab.emotion.EmotionModel;
import moodlab.emotion.person.Calibration;
import moodlab.emotion.person.CalibrationException;
import moodlab.emotion.person.PosedTally;
import moodlab.emotion.person.Prompt;
import moodlab.store.keys.Keyring;
import moodlab.vision.FinderSettings;
import moodlab.vision.TrackingFaceFinder;

/**
 * Asks for one expression after the other and reads what the camera sees. Prompts last by the camera's clock, so a file
 * and the drawn face, which shows what is asked for, need not be read in real time. One thread calls {@link #pose} and
 * {@link #close}; the other methods are for any.
 */
public final class CalibrationRun implements AutoCloseable {

    private static final long PAUSE_WITHOUT_PICTURE_MILLIS = 100;
    private static final int MOST_PAUSES = 150;

    private final CalibrationSettings settings;
    private final CalibrationWatcher watcher;
    private final EmotionModel model = EmotionModel.shipped();
    private final PosedTally tally = new PosedTally();
    private final Resources resources = new Resources();
    private final FaceSensing sensing;
    private volatile Emotion shown = Emotion.NEUTRAL;
    private volatile boolean skipped;
    private volatile boolean stopped;
    private Duration length = Duration.ZERO;
    private long from;
    private boolean begun;

    private CalibrationRun(CalibrationSettings settings, CalibrationWatcher watcher) {
        this.settings = settings;
        this.watcher = watcher;
        this.sensing = sensing();
    }

    /**
     * Opens the camera and the network; may take seconds.
     *
     * @throws RuntimeException of the part that could not be opened, with a sentence that says what to do
     */
    public static CalibrationRun open(CalibrationSettings settings, CalibrationWatcher watcher) {
        return new CalibrationRun(settings, watcher);
    }

    private FaceSensing sensing() {
        try {
            Pace pace = settings.fast() ? Pace.AS_FAST_AS_POSSIBLE : Pace.REAL_TIME;
            Cameras cameras = new Cameras(pace, new Seeds(settings.seed()).seed("camera"), Keyring.unattended());
            Camera camera = resources.add(cameras.open(settings.camera(), () -> EmotionDistribution.certain(shown)));
            TrackingFaceFinder finder = resources.add(TrackingFaceFinder.open(FinderSettings.USUAL));
            FaceReading reading = new FaceReading(finder, new CnnEmotionReader(model));
            return new FaceSensing(camera, reading, this::seen, sentence -> {});
        } catch (RuntimeException e) {
            resources.close();
            throw e;
        }
    }

    /**
     * Goes through all prompts; blocks until the last is over.
     *
     * @param made the time that the calibration is to bear
     * @return empty where it was stopped, or too little was shown to learn from
     * @throws CalibrationException where the camera gives no pictures for a quarter of a minute
     */
    public Optional<Calibration> pose(Instant made) {
        List<Prompt> prompts = settings.prompts();
        for (int i = 0; i < prompts.size() && !stopped; i++) {
            watcher.prompted(prompts.get(i), i + 1, prompts.size());
            pose(prompts.get(i));
        }
        tally.pause();
        Calibration.Origin origin =
                new Calibration.Origin(settings.participant(), model.manifest().sha256(), made);
        return stopped ? Optional.empty() : Calibration.of(origin, tally.seconds(), Optional.empty());
    }

    /** Goes on to the next expression; what was shown of this one does not count. */
    public void skip() {
        skipped = true;
    }

    /** Ends without a calibration. */
    public void stop() {
        stopped = true;
    }

    private void pose(Prompt prompt) {
        shown = prompt.emotion();
        length = prompt.length();
        begun = false;
        skipped = false;
        tally.prompt(prompt);
        int pauses = 0;
        long passed = 0;
        while (!stopped && !skipped && passed < length.toNanos()) {
            TimedReading reading = sensing.next();
            if (reading.reading() instanceof Reading.NoPicture none) {
                pauses = pause(pauses, none);
                continue;
            }
            pauses = 0;
            tally.add(reading);
            passed = reading.nanos() - from;
        }
        if (skipped) {
            tally.drop(prompt.emotion());
        }
    }

    private static int pause(int pauses, Reading.NoPicture none) {
        if (pauses >= MOST_PAUSES || Thread.currentThread().isInterrupted()) {
            throw new CalibrationException(
                    none.reason() + " A calibration needs a camera: check it and calibrate again.", null);
        }
        try {
            Thread.sleep(PAUSE_WITHOUT_PICTURE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return pauses + 1;
    }

    private void seen(Shot shot, TimedReading reading) {
        boolean picture = !(reading.reading() instanceof Reading.NoPicture);
        if (picture && !begun) {
            begun = true;
            from = reading.nanos();
        }
        long passed = picture ? reading.nanos() - from : 0;
        watcher.seen(shot, reading, Duration.ofNanos(Math.max(0, length.toNanos() - passed)));
    }

    /** Lets the camera go. */
    @Override
    public void close() {
        resources.close();
    }
}
