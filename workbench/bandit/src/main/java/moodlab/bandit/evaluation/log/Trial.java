package moodlab.bandit.evaluation.log;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import moodlab.domain.choice.Context;
import moodlab.domain.round.Selection;
import moodlab.domain.song.Song;

/**
 * A logged round as evaluation sees it. Nothing is checked here: a log can be wrong, and it is the guard that says so.
 *
 * @param place where it stands in its log
 * @param strategy the round's, or empty
 * @param logger the policy that played
 * @param candidates what could have played
 * @param probabilities the logging policy's for each candidate; none where the log has only that of what was played
 * @param list what was drawn, in order; at least one
 * @param played which position played, from 1; 0 where none did
 * @param reward in [0, 1]; empty where it is missing
 * @param context what a policy of ours would be asked with; empty in others' logs
 * @param columns what a reward model may look at
 */
public record Trial(
        Place place,
        String strategy,
        Logger logger,
        Selection selection,
        List<Song> candidates,
        Numbers probabilities,
        List<Drawn> list,
        int played,
        OptionalDouble reward,
        Optional<Context> context,
        Columns columns) {

    /**
     * Where a round stands in its log.
     *
     * @param participant empty where nobody is named
     * @param session empty where the log has none
     * @param sequence its number in the session, from 1
     * @param row of the file, from 1; the header not counted
     */
    public record Place(String participant, String session, int sequence, long row) {}

    /**
     * The policy that played.
     *
     * @param policy its name; empty where unknown
     * @param state hash of its state; empty where unknown
     */
    public record Logger(String policy, String state) {

        /** Another's log, which does not say. */
        public static final Logger UNKNOWN = new Logger("", "");
    }

    /**
     * One position of the list.
     *
     * @param candidate its index among the candidates; −1 where it is none of them
     * @param propensity that it came here, given what came before; NaN where it is missing
     */
    public record Drawn(int candidate, double propensity) {}

    /**
     * What a reward model may look at.
     *
     * @param situation of the round, alike in length over the log
     * @param traits of each candidate, alike in length over the log
     */
    public record Columns(Numbers situation, List<Numbers> traits) {

        /** Nothing. */
        public static final Columns NONE = new Columns(Numbers.NONE, List.of());

        public Columns {
            traits = List.copyOf(traits);
        }
    }

    public Trial {
        candidates = List.copyOf(candidates);
        list = List.copyOf(list);
    }

    /** What was drawn for that position, from 1. */
    public Drawn drawn(int position) {
        return list.get(position - 1);
    }

    /** The same round with another reward. */
    public Trial rewarded(double other) {
        return new Trial(
                place,
                strategy,
                logger,
                selection,
                candidates,
                probabilities,
                list,
                played,
                OptionalDouble.of(other),
                context,
                columns);
    }
}
