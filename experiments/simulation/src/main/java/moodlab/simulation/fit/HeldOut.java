package moodlab.simulation.fit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import moodlab.datasets.SiTunes;
import moodlab.datasets.SiTunes.Listened;
import moodlab.domain.Affect;
import moodlab.simulation.fit.MixedModel.Observation;
import moodlab.simulation.listeners.Normal;
import smile.regression.LinearModel;

/**
 * How well rounds are predicted that were held out: every fifth round of each participant in turn, the rest fitted anew.
 */
final class HeldOut {

    private static final int FOLDS = 5;
    private static final int GRADES = 5;
    private static final int STEPS = 100;
    private static final double ROUNDING = 1.0 / 12;

    private final SiTunes data;
    private final List<Listened> rounds;
    private final List<Integer> folds = new ArrayList<>();

    /**
     * How well.
     *
     * @param logLoss mean negative logarithm of the probability of the grade that was given
     * @param rSquared share of the variance about the overall mean that the prediction takes away
     */
    record Score(double logLoss, double rSquared) {}

    HeldOut(SiTunes data) {
        this.data = data;
        this.rounds = SiTunesFit.known(data);
        Map<Integer, Integer> counts = new HashMap<>();
        rounds.forEach(round -> folds.add(counts.merge(round.participant(), 1, Integer::sum) % FOLDS));
    }

    /** The listeners' own model. */
    Score listeners() {
        return ratings(round -> SiTunesFit.observation(data, round));
    }

    /** Participants' means and nothing else. */
    Score participants() {
        return ratings(round -> new Observation(
                round.rating(), List.of(1.0), List.of(new MixedModel.Member("mean", round.participant(), 1))));
    }

    /** Participants' and songs' means. */
    Score participantsAndSongs() {
        return ratings(round -> new Observation(
                round.rating(),
                List.of(1.0),
                List.of(
                        new MixedModel.Member("mean", round.participant(), 1),
                        new MixedModel.Member("song", round.track(), 1))));
    }

    private Score ratings(Function<Listened, Observation> model) {
        double loss = 0;
        double squares = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            MixedModel fitted =
                    MixedModel.fit(part(fold, false).stream().map(model).toList(), STEPS);
            for (Listened round : part(fold, true)) {
                Observation row = model.apply(round);
                double mean = fitted.mean(row);
                double spread = fitted.deviation(row);
                loss -= Math.log(probability(round.rating(), mean, Math.sqrt(spread * spread - ROUNDING)));
                squares += (round.rating() - mean) * (round.rating() - mean);
            }
        }
        return new Score(loss / rounds.size(), 1 - squares / variation(Listened::rating));
    }

    /** The probability of that grade, where a normal number is rounded to 1 … 5. */
    private static double probability(int grade, double mean, double deviation) {
        double below = grade == 1 ? 0 : Normal.below((grade - 0.5 - mean) / deviation);
        double upTo = grade == GRADES ? 1 : Normal.below((grade + 0.5 - mean) / deviation);
        return Math.max(1e-9, upTo - below);
    }

    /** R² of one axis of the mood after a song. */
    double mood(ToDoubleFunction<Affect> axis) {
        double squares = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            LinearModel fitted = SiTunesFit.mood(data, part(fold, false), axis);
            for (Listened round : part(fold, true)) {
                double predicted = fitted.predict(SiTunesFit.moodFeatures(data, round));
                squares += Math.pow(axis.applyAsDouble(round.after()) - predicted, 2);
            }
        }
        return 1 - squares / variation(round -> axis.applyAsDouble(round.after()));
    }

    private List<Listened> part(int fold, boolean inside) {
        return IntStream.range(0, rounds.size())
                .filter(i -> inside == (folds.get(i) == fold))
                .mapToObj(rounds::get)
                .toList();
    }

    private double variation(ToDoubleFunction<Listened> value) {
        double mean = rounds.stream().mapToDouble(value).average().orElseThrow();
        return rounds.stream()
                .mapToDouble(round -> Math.pow(value.applyAsDouble(round) - mean, 2))
                .sum();
    }
}
