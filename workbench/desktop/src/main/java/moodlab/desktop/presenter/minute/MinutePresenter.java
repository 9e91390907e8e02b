package moodlab.desktop.presenter.minute;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import moodlab.domain.EmotionDistribution;
import moodlab.domain.Reading;
import moodlab.domain.TimedReading;
import moodlab.emotion.time.SampleSettings;
import moodlab.emotion.time.Sampler;

/** Gathers the last minute of readings; shows it five times a second. Fed on the sensing thread, never blocks it. */
public final class MinutePresenter {

    private static final long SECOND = 1_000_000_000L;
    private static final long STEP = SECOND / 5;

    /** A gap so many times as long as usual means that pictures did not come. */
    private static final double LATE = 1.5;

    /** How quickly the usual gap follows the camera. */
    private static final double FOLLOW = 0.05;

    private final Executor window;
    private final Consumer<MinuteState> view;
    private final Deque<MinutePoint> points = new ArrayDeque<>();
    private final Deque<Long> lastSecond = new ArrayDeque<>();
    private final Sampler sampler;
    private volatile UnaryOperator<EmotionDistribution> correction = UnaryOperator.identity();
    private double usualGap;
    private long last = Long.MIN_VALUE;
    private long shown = Long.MIN_VALUE;
    private int dropped;
    private long droppedInAll;

    public MinutePresenter(Executor window, Consumer<MinuteState> view) {
        this.window = window;
        this.view = view;
        this.sampler = new Sampler(SampleSettings.USUAL, raw -> correction.apply(raw));
    }

    /** From now on readings are corrected so. */
    public void correct(UnaryOperator<EmotionDistribution> by) {
        correction = by;
    }

    /** Takes a reading in. */
    public void seen(TimedReading reading) {
        if (reading.reading() instanceof Reading.NoPicture || reading.nanos() < last) {
            return;
        }
        sampler.add(reading);
        count(reading.nanos());
        if (shown == Long.MIN_VALUE || reading.nanos() - shown >= STEP) {
            shown = reading.nanos();
            add(reading);
            MinuteState state = new MinuteState(List.copyOf(points), droppedInAll);
            window.execute(() -> view.accept(state));
        }
    }

    private void count(long nanos) {
        if (last != Long.MIN_VALUE && nanos > last) {
            double gap = nanos - last;
            if (usualGap == 0 || gap < usualGap / 2) {
                usualGap = gap;
            } else if (gap > LATE * usualGap) {
                dropped += (int) Math.min(10_000, Math.round(gap / usualGap) - 1);
            } else {
                usualGap += FOLLOW * (gap - usualGap);
            }
        }
        last = nanos;
        lastSecond.addLast(nanos);
        while (lastSecond.peekFirst() <= nanos - SECOND) {
            lastSecond.removeFirst();
        }
    }

    private void add(TimedReading reading) {
        double seconds = reading.nanos() / (double) SECOND;
        boolean read = reading.reading() instanceof Reading.Seen;
        points.addLast(new MinutePoint(
                seconds,
                read ? sampler.now() : Optional.empty(),
                quality(reading.reading()),
                lastSecond.size(),
                dropped));
        droppedInAll += dropped;
        dropped = 0;
        while (points.peekFirst().seconds() < seconds - MinuteState.SECONDS) {
            points.removeFirst();
        }
    }

    private static double quality(Reading reading) {
        if (reading instanceof Reading.Seen seen) {
            return seen.quality();
        }
        return reading instanceof Reading.Unusable unusable ? unusable.quality() : 0;
    }
}
