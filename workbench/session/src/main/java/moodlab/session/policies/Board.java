package moodlab.session.policies;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import moodlab.bandit.promotion.DriftAlarm;

/**
 * What the policies of a home have done and learnt.
 *
 * @param participants who has rounds, by name
 * @param policies that have rounds, by name
 * @param points one a round that is looked at, in the log's order
 * @param fall of the rewards, where the alarm was raised
 * @param cut whether older rounds were left out
 */
public record Board(
        List<String> participants,
        List<String> policies,
        BoardFilter filter,
        List<Point> points,
        List<Mean> course,
        Posterior posterior,
        Optional<DriftAlarm.Fall> fall,
        boolean cut) {

    /**
     * A round.
     *
     * @param exploration the probability that is not on the likeliest song, floor included: 1 − max p. An even choice among K
     *     songs has 1 − 1/K, a deterministic one with floor ε has ε(1 − 1/K)
     * @param propensity of the song at position 1
     * @param reward empty where it is missing
     */
    public record Point(
            String session,
            String participant,
            String policy,
            int sequence,
            double exploration,
            double propensity,
            OptionalDouble reward) {}

    /**
     * The rewards' mean up to a round.
     *
     * @param round which point it stands at, from 1
     * @param mean of the answered rounds up to it
     * @param low of the 95 % confidence sequence around it
     * @param recent mean of the last {@link Boards#RECENT} answered rounds, or of all while there are fewer
     */
    public record Mean(int round, double mean, double low, double high, double recent) {}

    public Board {
        participants = List.copyOf(participants);
        policies = List.copyOf(policies);
        points = List.copyOf(points);
        course = List.copyOf(course);
    }

    /** How many rounds have no reward. */
    public long missing() {
        return points.stream().filter(point -> point.reward().isEmpty()).count();
    }

    /** The n-th round with a reward, from 1: which point it is, from 1. */
    public int answered(long n) {
        long seen = 0;
        for (int i = 0; i < points.size(); i++) {
            seen += points.get(i).reward().isPresent() ? 1 : 0;
            if (seen == n) {
                return i + 1;
            }
        }
        return points.size();
    }

    /** The propensities of the songs at position 1. */
    public Stream<Double> propensities() {
        return points.stream().map(Point::propensity);
    }
}
