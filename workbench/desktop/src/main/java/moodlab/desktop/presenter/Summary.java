package moodlab.desktop.presenter;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import moodlab.domain.round.Thumb;

/**
 * What a session came to.
 *
 * @param meanReward over the known rewards; empty where there is none
 * @param missing rounds without a reward
 * @param trouble what went wrong while the session was closed; empty where nothing did
 */
public record Summary(
        SessionFacts facts,
        int rounds,
        int thumbsUp,
        int thumbsDown,
        OptionalDouble meanReward,
        int missing,
        String trouble) {

    static Summary of(SessionFacts facts, List<HistoryRow> history, String trouble) {
        OptionalDouble mean =
                history.stream().flatMapToDouble(row -> row.reward().stream()).average();
        int missing =
                (int) history.stream().filter(row -> row.reward().isEmpty()).count();
        return new Summary(
                facts, history.size(), count(history, Thumb.UP), count(history, Thumb.DOWN), mean, missing, trouble);
    }

    private static int count(List<HistoryRow> history, Thumb thumb) {
        return (int) history.stream()
                .filter(row -> row.thumb().equals(Optional.of(thumb)))
                .count();
    }
}
