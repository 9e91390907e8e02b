package moodlab.desktop.presenter;

import java.util.Optional;
import java.util.OptionalDouble;
import moodlab.domain.Affect;
import moodlab.domain.Emotion;
import moodlab.domain.choice.Strategy;
import moodlab.domain.round.Decision;
import moodlab.domain.round.Reward;
import moodlab.domain.round.Round;
import moodlab.domain.round.Thumb;

/**
 * A round that is over, as the history shows it.
 *
 * @param mood the most probable expression; empty where no face was seen
 * @param song the one that played; empty where none did
 * @param reward 0 … 1; empty where it is missing
 */
public record HistoryRow(
        int sequence,
        Optional<Emotion> mood,
        Affect affect,
        Strategy strategy,
        String song,
        Optional<Thumb> thumb,
        OptionalDouble reward) {

    static HistoryRow of(Round round) {
        Decision decision = round.decision();
        String song = round.outcome().played().isPresent()
                ? decision.slate().song(round.outcome().played().getAsInt()).title()
                : "";
        return new HistoryRow(
                decision.sequence(),
                decision.context().observation().emotions().map(emotions -> emotions.top()),
                decision.context().observation().affect(),
                decision.context().strategy().strategy(),
                song,
                round.outcome().thumb(),
                round.reward() instanceof Reward.Known known
                        ? OptionalDouble.of(known.value())
                        : OptionalDouble.empty());
    }

    /** The same after its thumb was taken back: without a thumb there is no reward. */
    HistoryRow withoutThumb() {
        return new HistoryRow(sequence, mood, affect, strategy, song, Optional.empty(), OptionalDouble.empty());
    }
}
