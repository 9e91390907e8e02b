package moodlab.emotion.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import moodlab.domain.Abstention;
import moodlab.domain.EmotionDistribution;
import moodlab.domain.Reading;
import moodlab.domain.Sample;
import moodlab.domain.TimedReading;

/**
 * Makes a {@link Sample} of each second of readings. A second ends when a later picture comes; seconds without any
 * picture are samples too, that say so. What it gives depends on the readings alone, so a log gives the same samples
 * again.
 */
public final class Sampler {

    private static final long SECOND = 1_000_000_000L;

    /** After a longer gap than this the seconds in it are left out, and their numbers with them. */
    private static final long LONGEST_GAP_SECONDS = 600;

    private static final double ALL_ALIKE = Math.log(7);

    private final SampleSettings settings;
    private final UnaryOperator<EmotionDistribution> correction;
    private final Smoothing smoothing;
    private final ChangePoints changes;
    private Second second = new Second();
    private Optional<Long> start = Optional.empty();
    private long number;
    private long latest;

    /** @param correction of each distribution that was read, as a personal calibration gives it */
    public Sampler(SampleSettings settings, UnaryOperator<EmotionDistribution> correction) {
        this.settings = settings;
        this.correction = correction;
        this.smoothing = new Smoothing(settings.timeConstant(), settings.hold());
        this.changes = new ChangePoints(settings.changes());
    }

    /** Takes the next reading, and gives the seconds that it shows to be over. */
    public List<Sample> add(TimedReading timed) {
        if (timed.reading() instanceof Reading.NoPicture) {
            return List.of(); // it has no time of its own; the gap shows when the next picture comes
        }
        latest = Math.max(timed.nanos(), latest);
        List<Sample> over = start.isEmpty() ? begin(timed.nanos()) : until(latest);
        Optional<EmotionDistribution> corrected = timed.reading() instanceof Reading.Seen seen
                ? Optional.of(correction.apply(seen.emotions()))
                : Optional.empty();
        second.add(timed.reading(), corrected);
        if (timed.reading() instanceof Reading.Seen seen) {
            smoothing.see(latest, corrected.orElseThrow(), seen.quality());
        } else {
            smoothing.pass(latest);
        }
        return over;
    }

    /** Time has passed in which nobody looked and which the camera's clock does not show: nothing of it is carried over. */
    public void apart() {
        smoothing.clear();
        second = new Second();
    }

    /** What is smoothed up to the latest reading; empty where nothing was read. */
    public Optional<EmotionDistribution> now() {
        return smoothing.emotions();
    }

    private List<Sample> begin(long nanos) {
        start = Optional.of(nanos);
        latest = nanos;
        return List.of();
    }

    private List<Sample> until(long nanos) {
        List<Sample> over = new ArrayList<>();
        long reached = (nanos - start.orElseThrow()) / SECOND;
        if (reached > number) {
            over.add(close());
            number = Math.max(number, reached - LONGEST_GAP_SECONDS);
            while (number < reached) {
                over.add(close());
            }
        }
        return over;
    }

    private Sample close() {
        long end = start.orElseThrow() + (number + 1) * SECOND;
        smoothing.pass(end);
        Optional<Abstention> alone = second.abstention(settings.leastShare());
        boolean change = alone.isEmpty() && changes.add(second.affect());
        Optional<EmotionDistribution> emotions = second.read() > 0 ? smoothing.emotions() : Optional.empty();
        Sample sample = new Sample(
                number,
                end,
                emotions,
                smoothing.confidence(),
                second.quality(),
                second.frames(),
                second.read(),
                alone.or(() -> doubt(emotions.orElseThrow())),
                change);
        second = new Second();
        number++;
        return sample;
    }

    private Optional<Abstention> doubt(EmotionDistribution emotions) {
        if (smoothing.confidence() < settings.leastConfidence()) {
            return Optional.of(Abstention.TOO_LITTLE);
        }
        return entropy(emotions) > settings.mostEntropy() ? Optional.of(Abstention.UNSURE) : Optional.empty();
    }

    /** Shannon's, as a share of that of seven classes alike: 0 … 1. */
    static double entropy(EmotionDistribution emotions) {
        double sum = 0;
        for (double p : emotions.toArray()) {
            sum -= p > 0 ? p * StrictMath.log(p) : 0;
        }
        return sum / ALL_ALIKE;
    }
}
