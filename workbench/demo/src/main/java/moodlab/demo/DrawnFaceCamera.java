package moodlab.demo;

import java.util.SplittableRandom;
import java.util.function.Supplier;
import moodlab.domain.Camera;
import moodlab.domain.EmotionDistribution;
import moodlab.domain.Frame;
import moodlab.domain.Pacer;
import moodlab.domain.Shot;

/**
 * A camera before a drawn face that shows a mood. It never ends, until it is closed.
 *
 * <p>The mood is asked for at each frame; the face follows it within about half a second, sways and blinks. Same seed,
 * settings and moods, same frames, to the byte. The k-th frame's time is k / rate, however fast they are fetched.
 */
public final class DrawnFaceCamera implements Camera {

    /** After this long, two thirds of the way to a new expression are made. */
    private static final double FOLLOW_SECONDS = 0.15;

    private final DrawnFaceSettings settings;
    private final Supplier<EmotionDistribution> mood;
    private final Pacer pacer;
    private final DrawnFaceMotion motion;
    private final DrawnFaceCanvas canvas;
    private DrawnFaceExpression expression = DrawnFaceExpression.REST;
    private long frames;
    private boolean closed;

    /** At the pace that the settings name. */
    public DrawnFaceCamera(DrawnFaceSettings settings, Supplier<EmotionDistribution> mood) {
        this(settings, mood, Pacer.of(settings.pace()));
    }

    /** With a pacer of one's own in place of the one that the settings name. */
    public DrawnFaceCamera(DrawnFaceSettings settings, Supplier<EmotionDistribution> mood, Pacer pacer) {
        this.settings = settings;
        this.mood = mood;
        this.pacer = pacer;
        this.motion = new DrawnFaceMotion(new SplittableRandom(settings.seed()));
        this.canvas = new DrawnFaceCanvas(settings.width(), settings.height());
    }

    /** Frames a second. */
    public double frameRate() {
        return settings.framesPerSecond();
    }

    @Override
    public Shot next() {
        if (closed) {
            return new Shot.Ended();
        }
        double seconds = frames / settings.framesPerSecond();
        DrawnFaceExpression wanted = DrawnFaceExpression.of(mood.get());
        double share = 1 - StrictMath.exp(-1 / (FOLLOW_SECONDS * settings.framesPerSecond()));
        expression = frames == 0 ? wanted : expression.towards(wanted, share);
        Frame frame = draw(seconds);
        frames++;
        pacer.await(frame.nanos());
        return frame;
    }

    private Frame draw(double seconds) {
        DrawnFaceExpression face = blinking(motion.blink(seconds));
        canvas.clear();
        canvas.pose(motion.pose(seconds, settings.width(), settings.height()));
        new DrawnFaceHead(canvas, face).paint();
        new DrawnFaceEyes(canvas, face).paint();
        new DrawnFaceMouth(canvas, face).paint();
        return canvas.frame(Math.round(seconds * 1e9));
    }

    private DrawnFaceExpression blinking(double blink) {
        return expression.with(ActionUnit.EYES_CLOSED, Math.max(blink, expression.of(ActionUnit.EYES_CLOSED)));
    }

    @Override
    public void close() {
        closed = true;
    }
}
