package moodlab.bandit.promotion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moodlab.bandit.evaluation.intervals.ConfidenceSequence;

/**
 * Says when rewards have fallen. From certain rounds c on a second confidence sequence is begun; the alarm is raised when, for
 * one of them, the lower end for the rounds up to c lies above the upper end for those after c. While the expected reward never
 * falls, the mean before c is at most the mean after it, whatever is learnt meanwhile, so an alarm needs that one of the
 * sequences misses: with α/2 for the one before and α/2 · 6/(π² j²) for the j-th after, this ever happens with probability α
 * at most, looked at after every round. (Shekhar and Ramdas 2023, "Reducing sequential change detection to sequential
 * estimation", with errors that sum to α in place of a mean time between alarms, and for falls alone: a policy that learns makes rewards
 * rise.)
 *
 * <p>The rounds c are laid down beforehand: every 5th, from 80 on every 10th, from 160 on every 20th, and so on, so that n
 * rounds cost O(n log n). What falls is the mean of all that is handed in: with several listeners that can also be another
 * mix of them.
 */
public final class DriftAlarm {

    /** The probability of a false alarm, ever. */
    public static final double ALPHA = 0.05;

    private static final int STEP = 5;
    private static final int FIRST_OCTAVE = 80;

    /**
     * A fall.
     *
     * @param since the last round before it, as far as can be told; rounds with a reward, from 1
     * @param noticed the round after which the alarm was raised
     * @param before the mean up to then
     * @param after the mean from there until it was noticed
     */
    public record Fall(long since, long noticed, double before, double after) {}

    private final double alpha;
    private final ConfidenceSequence all = new ConfidenceSequence();
    private final List<Since> later = new ArrayList<>();
    private double sum;
    private Optional<Fall> fall = Optional.empty();

    /** What came after a round: one less its rewards, whose lower end is their upper end. */
    private static final class Since {

        private final long round;
        private final double before;
        private final double sumBefore;
        private final double alpha;
        private final ConfidenceSequence mirrored = new ConfidenceSequence();

        Since(long round, double before, double sumBefore, double alpha) {
            this.round = round;
            this.before = before;
            this.sumBefore = sumBefore;
            this.alpha = alpha;
        }

        boolean isLower() {
            return mirrored.lowIsAbove(1 - before, alpha, 0);
        }

        double gap() {
            return before - (1 - mirrored.low(alpha, 0));
        }
    }

    /** With {@link #ALPHA}. */
    public DriftAlarm() {
        this(ALPHA);
    }

    /** @param alpha with which probability it may ever be raised while rewards do not fall, in (0, 1) */
    public DriftAlarm(double alpha) {
        this.alpha = alpha;
    }

    /** Takes the next known reward in, in [0, 1]; after an alarm nothing changes any more. */
    public void add(double reward) {
        if (fall.isPresent()) {
            return;
        }
        all.add(reward);
        sum += reward;
        later.forEach(each -> each.mirrored.add(1 - reward));
        if (later.stream().anyMatch(Since::isLower)) {
            fall = Optional.of(largest());
        }
        long n = all.count();
        if (n % step(n) == 0) {
            double j = later.size() + 1;
            double share = alpha / 2 * 6 / (Math.PI * Math.PI * j * j);
            later.add(new Since(n, all.low(alpha / 2, 0), sum, share));
        }
    }

    private static long step(long n) {
        return n < FIRST_OCTAVE ? STEP : STEP * Long.highestOneBit(n / (FIRST_OCTAVE / 2));
    }

    /** The beginning of the fall is taken to lie where before and after are farthest apart. */
    private Fall largest() {
        Since best = later.get(0);
        for (Since each : later) {
            best = each.mirrored.count() > 0 && each.gap() > best.gap() ? each : best;
        }
        long after = all.count() - best.round;
        return new Fall(best.round, all.count(), best.sumBefore / best.round, (sum - best.sumBefore) / after);
    }

    /** The fall; empty while there is no alarm. */
    public Optional<Fall> fall() {
        return fall;
    }

    /** How many rewards were looked at. */
    public long rounds() {
        return all.count();
    }
}
