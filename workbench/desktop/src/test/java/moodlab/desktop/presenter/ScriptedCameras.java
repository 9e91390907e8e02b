package moodlab.desktop.presenter;

import java.util.ArrayList;
import java.util.List;
import moodlab.domain.Emotion;
import moodlab.domain.EmotionDistribution;
import moodlab.domain.FaceBox;
import moodlab.domain.Frame;
import moodlab.domain.Reading;
import moodlab.domain.Shot;
import moodlab.domain.TimedReading;

/** Cameras that show what a test hands in, when it does. */
public final class ScriptedCameras implements CameraOpener {

    private static final long STEP = 33_333_333L;

    private final List<String> opened = new ArrayList<>();
    private Eye eye;
    private long frames;
    private int open;
    private RuntimeException refusal;

    @Override
    public synchronized OpenCamera open(String camera, Eye watching) {
        if (refusal != null) {
            throw refusal;
        }
        opened.add(camera);
        open++;
        eye = watching;
        return () -> open--;
    }

    /** Which were opened, in order. */
    public synchronized List<String> opened() {
        return List.copyOf(opened);
    }

    /** How many are open now. */
    public synchronized int open() {
        return open;
    }

    public synchronized void refuse(RuntimeException fault) {
        refusal = fault;
    }

    /** A picture with a face in it. */
    public synchronized void face() {
        picture(new Reading.Seen(EmotionDistribution.certain(Emotion.HAPPY), new FaceBox(0, 0, 9, 9), 0.9), 128);
    }

    /** A plain picture of that gray, read so. */
    public synchronized void picture(Reading reading, int gray) {
        byte[] bytes = new byte[16 * 12 * 3];
        java.util.Arrays.fill(bytes, (byte) gray);
        long nanos = frames * STEP;
        eye.seen(Frame.of(16, 12, nanos, bytes), new TimedReading(frames++, nanos, reading));
    }

    public synchronized void lose(String reason) {
        eye.seen(new Shot.Lost(reason), new TimedReading(frames, frames * STEP, new Reading.NoPicture(reason)));
    }
}
