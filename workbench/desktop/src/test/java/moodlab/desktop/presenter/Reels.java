package moodlab.desktop.presenter;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moodlab.domain.Emotion;
import moodlab.domain.EmotionDistribution;
import moodlab.domain.FaceBox;
import moodlab.domain.FaceImage;
import moodlab.domain.Frame;
import moodlab.domain.Moment;
import moodlab.domain.Reading;
import moodlab.domain.round.Thumb;
import moodlab.vision.recording.FrameTime;
import moodlab.vision.recording.HomeKeys;
import moodlab.vision.recording.RecordedFrame;
import moodlab.vision.recording.RecordedPicture;
import moodlab.vision.recording.Recorder;
import moodlab.vision.recording.RecorderSettings;
import moodlab.vision.recording.Recording;
import moodlab.vision.recording.RecordingFacts;
import moodlab.vision.recording.RecordingFolder;

/** Real recordings of pretended sessions: ten frames a second, a face in each but the first, rounds at frames 5 and 20. */
public final class Reels implements ReplaySource {

    public static final int FRAMES = 40;
    private static final long PERIOD = 100_000_000;

    private final Path home;

    public Reels(Path home) {
        this.home = home;
    }

    /** Records a session of that name. */
    public Reels with(String session) {
        RecordingFacts facts = new RecordingFacts(session, "P-01", "demo", "", new Moment(Instant.EPOCH, 0));
        try (Recorder recorder = Recorder.start(
                RecordingFolder.of(home, session),
                new HomeKeys(home)::create,
                facts,
                RecorderSettings.PATIENT,
                sentence -> {})) {
            for (int i = 0; i < FRAMES; i++) {
                recorder.offer(row(i), Optional.of(Frame.of(96, 72, i * PERIOD, new byte[96 * 72 * 3])));
            }
        }
        return this;
    }

    private static RecordedFrame row(int number) {
        Reading reading = number == 0
                ? new Reading.NoFace()
                : new Reading.Seen(EmotionDistribution.certain(Emotion.HAPPY), new FaceBox(9, 9, 40, 40), 0.8);
        return new RecordedFrame(
                number,
                new FrameTime(number * PERIOD, number * PERIOD),
                0,
                RecordedPicture.dropped(96, 72),
                reading,
                number == 0 ? Optional.empty() : Optional.of(crop(number)));
    }

    private static FaceImage crop(int number) {
        float[] gray = new float[FaceImage.SIDE * FaceImage.SIDE];
        java.util.Arrays.fill(gray, number / 255f);
        return FaceImage.of(gray);
    }

    @Override
    public List<String> sessions() {
        return RecordingFolder.sessions(home);
    }

    @Override
    public Recording again(String session) {
        return Recording.open(RecordingFolder.of(home, session), new HomeKeys(home)::open);
    }

    @Override
    public Tape open(String session) {
        Recording recording = again(session);
        double[] seconds = new double[recording.size()];
        double[] valence = new double[recording.size()];
        for (int i = 0; i < seconds.length; i++) {
            seconds[i] = i / 10.0;
            valence[i] = i == 0 ? Double.NaN : 0.8;
        }
        List<RoundMark> rounds = new ArrayList<>();
        rounds.add(new RoundMark(5, 1, "Sunny Street", Optional.of(Thumb.UP)));
        rounds.add(new RoundMark(20, 2, "Quiet Tea", Optional.empty()));
        Reel reel = new Reel(session, session, Track.of(seconds), Track.of(valence), rounds, "");
        return new Tape(recording, reel, () -> RecordingFolder.of(home, session).delete(new HomeKeys(home)));
    }

    /** Models that see surprise, in halves of the frames. */
    public static final class Shelf implements ReplayModel.Shelf {

        @Override
        public ReplayModel shipped() {
            return new Surprised();
        }

        @Override
        public ReplayModel load(Path file) {
            throw new IllegalArgumentException(file + " is no model: choose another.");
        }
    }

    private static final class Surprised implements ReplayModel {

        @Override
        public EmotionDistribution read(FaceImage face) {
            boolean dark = face.at(0, 0) < 20 / 255f;
            return EmotionDistribution.certain(dark ? Emotion.HAPPY : Emotion.SURPRISE);
        }

        @Override
        public Heat heat(FaceImage face) {
            return Heat.of(Emotion.HAPPY, 2, new double[] {0.1, 0.4, -0.1, 0});
        }
    }
}
