package moodlab.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import moodlab.domain.round.Decision;
import moodlab.domain.round.Outcome;
import moodlab.domain.round.Reward;
import moodlab.domain.round.Round;
import moodlab.domain.round.Thumb;
import moodlab.domain.song.Exposure;

/**
 * What a session's events come to for each round: the last thumb that was not taken back, what was heard, the reward
 * that was settled. A round that was cut off counts as left with nothing heard.
 */
final class Fold {

    private final Map<Integer, Thumb> thumbs = new HashMap<>();
    private final Map<Integer, LoggedEvent> heard = new HashMap<>();
    private final Map<Integer, Reward> rewards = new HashMap<>();

    Fold(List<LoggedEvent> events) {
        events.forEach(this::take);
    }

    private void take(LoggedEvent event) {
        int sequence = event.sequence().orElse(0);
        switch (event.kind()) {
            case THUMBED -> thumbs.put(sequence, event.thumb().orElseThrow());
            case UNDONE -> thumbs.remove(event.undone().orElseThrow());
            case HEARD -> heard.put(sequence, event);
            case SETTLED -> rewards.put(sequence, event.reward().orElseThrow());
            default -> {}
        }
    }

    Round round(Decision decision) {
        int sequence = decision.sequence();
        Optional<LoggedEvent> stopped = Optional.ofNullable(heard.get(sequence));
        Outcome outcome = new Outcome(
                stopped.map(LoggedEvent::position).orElse(OptionalInt.empty()),
                Optional.ofNullable(thumbs.get(sequence)),
                stopped.flatMap(LoggedEvent::exposure).orElse(Exposure.none(Exposure.End.LEFT)));
        Reward unsettled = new Reward.Missing(
                stopped.isPresent() ? "the round was not settled" : "the round was cut off before its end");
        return new Round(decision, outcome, rewards.getOrDefault(sequence, unsettled));
    }
}
