package moodlab.session.policies;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalDouble;
import moodlab.bandit.evaluation.intervals.ConfidenceSequence;
import moodlab.bandit.promotion.DriftAlarm;

/** Makes a board of a log. */
public final class Boards {

    /** How many rewards the moving mean is of. */
    public static final int RECENT = 20;

    /** Of the sequence around the mean. */
    public static final double LEVEL = 0.95;

    /** So many points of the mean are worked out at most: a window has no more. */
    private static final int MOST_MEANS = 600;

    private Boards() {}

    /**
     * What the log says of those rounds.
     *
     * @throws java.util.concurrent.CancellationException where it is wanted no more
     */
    public static Board of(PolicyLog log, BoardFilter filter, Watch watch) {
        List<SeenRound> shown = log.rounds().stream().filter(filter::holds).toList();
        List<Board.Point> points = shown.stream().map(Boards::point).toList();
        watch.check();
        DriftAlarm alarm = new DriftAlarm();
        points.forEach(point -> point.reward().ifPresent(alarm::add));
        return new Board(
                log.rounds().stream()
                        .map(SeenRound::participant)
                        .distinct()
                        .sorted()
                        .toList(),
                log.rounds().stream()
                        .map(round -> round.decision().policy().name())
                        .distinct()
                        .sorted()
                        .toList(),
                filter,
                points,
                course(points, watch),
                new Posteriors(log, filter, watch).of(shown),
                alarm.fall(),
                log.isCut());
    }

    private static Board.Point point(SeenRound round) {
        return new Board.Point(
                round.decision().session(),
                round.participant(),
                round.decision().policy().name(),
                round.decision().sequence(),
                round.exploration(),
                round.decision().slate().positions().get(0).propensity(),
                round.reward());
    }

    private static List<Board.Mean> course(List<Board.Point> points, Watch watch) {
        long answered =
                points.stream().filter(point -> point.reward().isPresent()).count();
        long every = Math.max(1, answered / MOST_MEANS);
        Means means = new Means();
        List<Board.Mean> course = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            OptionalDouble reward = points.get(i).reward();
            if (reward.isPresent()) {
                means.add(reward.getAsDouble());
                if (means.count() % every == 0 || means.count() == answered) {
                    watch.check();
                    course.add(means.at(i + 1));
                }
            }
        }
        return course;
    }

    /** The mean of all, with its sequence, and that of the latest. */
    private static final class Means {

        private final ConfidenceSequence sequence = new ConfidenceSequence();
        private final ConfidenceSequence mirrored = new ConfidenceSequence();
        private final Deque<Double> recent = new ArrayDeque<>();
        private double sum;

        void add(double reward) {
            sequence.add(reward);
            mirrored.add(1 - reward);
            sum += reward;
            recent.add(reward);
            if (recent.size() > RECENT) {
                recent.remove();
            }
        }

        long count() {
            return sequence.count();
        }

        Board.Mean at(int round) {
            double side = (1 - LEVEL) / 2;
            double low = Math.max(0, sequence.low(side, 0));
            double high = Math.min(1, 1 - mirrored.low(side, 0));
            double latest =
                    recent.stream().mapToDouble(Double::doubleValue).average().orElse(0);
            return new Board.Mean(round, sum / count(), low, high, latest);
        }
    }
}
