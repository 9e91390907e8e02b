package moodlab.emotion.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import moodlab.domain.Emotion;
import moodlab.domain.EmotionDistribution;
import moodlab.domain.Reading;
import moodlab.domain.TimedReading;

/** Gathers readings under prompts into seconds. Pictures without a readable face are left out; nothing stands in for them. */
public final class PosedTally {

    /** A second with fewer readings is left out. */
    private static final int LEAST_READINGS = 3;

    private static final long SECOND = 1_000_000_000L;

    private record Place(Emotion emotion, int second) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byEmotion = emotion.compareTo(other.emotion);
            return byEmotion != 0 ? byEmotion : Integer.compare(second, other.second);
        }
    }

    private final Map<Place, List<EmotionDistribution>> seconds = new TreeMap<>();
    private Optional<Prompt> prompt = Optional.empty();
    private long from = Long.MIN_VALUE;

    /** From the next reading on that expression is shown. An expression that is prompted again begins anew. */
    public void prompt(Prompt next) {
        seconds.keySet().removeIf(place -> place.emotion() == next.emotion());
        prompt = Optional.of(next);
        from = Long.MIN_VALUE;
    }

    /** From now on nothing is shown. */
    public void pause() {
        prompt = Optional.empty();
    }

    /** Forgets what was shown of that expression. */
    public void drop(Emotion emotion) {
        seconds.keySet().removeIf(place -> place.emotion() == emotion);
    }

    /** Takes a reading; the first after a prompt begins the time in which the face settles. */
    public void add(TimedReading timed) {
        if (prompt.isEmpty() || timed.reading() instanceof Reading.NoPicture) {
            return;
        }
        if (from == Long.MIN_VALUE) {
            from = timed.nanos() + Prompt.SETTLING.toNanos();
        }
        if (timed.nanos() >= from && timed.reading() instanceof Reading.Seen seen) {
            int second = (int) Math.min(Integer.MAX_VALUE, (timed.nanos() - from) / SECOND);
            seconds.computeIfAbsent(new Place(prompt.get().emotion(), second), place -> new ArrayList<>())
                    .add(seen.emotions());
        }
    }

    /** All seconds with enough readings, by expression, in order. */
    public List<PosedSecond> seconds() {
        return seconds.entrySet().stream()
                .filter(entry -> entry.getValue().size() >= LEAST_READINGS)
                .map(entry ->
                        new PosedSecond(entry.getKey().emotion(), entry.getKey().second(), mean(entry.getValue())))
                .toList();
    }

    private static EmotionDistribution mean(List<EmotionDistribution> all) {
        double[] sum = new double[Emotion.COUNT];
        for (EmotionDistribution each : all) {
            for (Emotion emotion : Emotion.values()) {
                sum[emotion.ordinal()] += each.probability(emotion) / all.size();
            }
        }
        return EmotionDistribution.of(sum);
    }
}
