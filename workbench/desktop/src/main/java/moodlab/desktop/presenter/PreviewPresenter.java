package moodlab.desktop.presenter;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import moodlab.domain.EmotionDistribution;
import moodlab.domain.Observation;
import moodlab.domain.Reading;
import moodlab.domain.TimedReading;
import moodlab.emotion.time.SampleSettings;
import moodlab.emotion.time.Sampler;

/**
 * What the readings say by now, smoothed and corrected: the same summary that a decision rests on. Fed on the sensing
 * thread, never blocks it.
 */
public final class PreviewPresenter {

    private static final long SECOND = 1_000_000_000L;
    private static final long SHOW_EVERY = SECOND / 10;
    private static final double GOOD = 0.6;
    private static final double POOR = 0.3;

    private final Executor window;
    private final Consumer<PreviewState> view;
    private final Deque<TimedReading> lastSecond = new ArrayDeque<>();
    private long shownAt = Long.MIN_VALUE;
    private Sampler sampler = sampler();
    private volatile String warning = "";
    private volatile UnaryOperator<EmotionDistribution> correction = UnaryOperator.identity();
    private PreviewState.Level shownLevel = PreviewState.Level.WAITING;

    public PreviewPresenter(Executor window, Consumer<PreviewState> view) {
        this.window = window;
        this.view = view;
    }

    /** Takes a reading in; shows ten summaries a second of the camera's time, and each change of level at once. */
    public void seen(TimedReading reading) {
        if (!lastSecond.isEmpty() && reading.nanos() < lastSecond.peekLast().nanos()) {
            lastSecond.clear();
            sampler = sampler();
        }
        lastSecond.addLast(reading);
        sampler.add(reading);
        while (lastSecond.peekFirst().nanos() <= reading.nanos() - SECOND) {
            lastSecond.removeFirst();
        }
        PreviewState state = state(reading.reading());
        boolean due = reading.nanos() - shownAt >= SHOW_EVERY || reading.nanos() < shownAt;
        if (due || state.level() != shownLevel || shownAt == Long.MIN_VALUE) {
            shownAt = reading.nanos();
            shownLevel = state.level();
            window.execute(() -> view.accept(state));
        }
    }

    /** From the next reading on, corrects so. */
    public void correct(UnaryOperator<EmotionDistribution> by) {
        correction = by;
    }

    /** From the next reading on, says so for as long as the session lasts. */
    public void warned(String sentence) {
        warning = sentence;
    }

    private PreviewState state(Reading latest) {
        Observation observation = smoothed(
                Observation.of(lastSecond.stream().map(TimedReading::reading).toList()));
        if (latest instanceof Reading.NoPicture none) {
            lastSecond.clear();
            String line = "Camera lost: " + none.reason() + ". Trying again.";
            return new PreviewState(PreviewState.Level.LOST, line, Optional.empty(), warning);
        }
        if (latest instanceof Reading.NoFace) {
            String line = "No face seen. Sit before the camera, with light on your face. The session goes on.";
            return new PreviewState(PreviewState.Level.NO_FACE, line, Optional.of(observation), warning);
        }
        if (latest instanceof Reading.Unusable unusable) {
            String line = unusable.worst().advice();
            return new PreviewState(PreviewState.Level.POOR, line, Optional.of(observation), warning);
        }
        return new PreviewState(level(observation), line(observation), Optional.of(observation), warning);
    }

    private Sampler sampler() {
        return new Sampler(SampleSettings.USUAL, raw -> correction.apply(raw));
    }

    private Observation smoothed(Observation plain) {
        return new Observation(
                plain.emotions().flatMap(seen -> sampler.now().or(plain::emotions)),
                plain.quality(),
                plain.frames(),
                plain.framesWithFace());
    }

    private static PreviewState.Level level(Observation observation) {
        return observation.quality() >= POOR ? PreviewState.Level.SEEN : PreviewState.Level.POOR;
    }

    private static String line(Observation observation) {
        double quality = observation.quality();
        String word = quality >= GOOD ? "good" : quality >= POOR ? "fair" : "poor: more light, or come nearer";
        return "Face seen, picture quality " + Math.round(quality * 100) + " % (" + word + ")";
    }
}
