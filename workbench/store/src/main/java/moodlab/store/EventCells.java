package moodlab.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import moodlab.domain.Affect;
import moodlab.domain.choice.PolicyState;
import moodlab.domain.round.Reward;
import moodlab.domain.round.Thumb;
import moodlab.domain.song.Exposure;
import moodlab.domain.song.Handling;

/** A line of {@code events.csv}. */
final class EventCells {

    static final List<String> HEADER = List.of(
            "log_order",
            "session",
            "sequence",
            "utc",
            "monotonic_nanos",
            "event",
            "position",
            "thumb",
            "undone",
            "heard_seconds",
            "song_seconds",
            "ended",
            "note",
            "reward",
            "reward_missing",
            "policy",
            "policy_version",
            "policy_state",
            "participant",
            "settings",
            "felt_valence",
            "felt_arousal",
            "seen_valence",
            "seen_arousal",
            "passed_seconds",
            "pauses",
            "seeks",
            "volume",
            "speed",
            "onset_nanos",
            "jumped_seconds");

    private EventCells() {}

    static List<String> of(LoggedEvent event, LoggedSession session) {
        boolean opened = event.kind() == LoggedEvent.Kind.OPENED;
        return List.of(
                Long.toString(event.order()),
                Cells.text(event.session()),
                Cells.number(event.sequence()),
                event.at().utc().toString(),
                Long.toString(event.at().nanos()),
                event.kind().label(),
                Cells.number(event.position()),
                event.thumb().map(Thumb::label).orElse(""),
                Cells.number(event.undone()),
                event.exposure().map(Exposure::heard).map(Cells::seconds).orElse(""),
                event.exposure().map(Exposure::length).map(Cells::seconds).orElse(""),
                event.exposure().map(Exposure::end).map(Row::label).orElse(""),
                Cells.text(event.note()),
                event.reward().map(EventCells::value).orElse(""),
                event.reward().map(EventCells::reason).orElse(""),
                event.policy().map(PolicyState.Stamp::name).map(Cells::text).orElse(""),
                event.policy().map(stamp -> Long.toString(stamp.version())).orElse(""),
                event.policy().map(PolicyState.Stamp::hash).orElse(""),
                Cells.text(session.participant()),
                opened ? Cells.text(session.settings()) : "",
                coordinate(event.felt(), Affect::valence),
                coordinate(event.felt(), Affect::arousal),
                coordinate(event.seen(), Affect::valence),
                coordinate(event.seen(), Affect::arousal),
                event.exposure().map(Exposure::passed).map(Cells::seconds).orElse(""),
                handled(event, handling -> Integer.toString(handling.pauses())),
                handled(event, handling -> Integer.toString(handling.seeks())),
                handled(event, handling -> Cells.number(handling.volume())),
                handled(event, handling -> Cells.number(handling.speed())),
                handled(event, EventCells::onset),
                event.jumped().map(Cells::seconds).orElse(""));
    }

    private static String handled(LoggedEvent event, Function<Handling, String> cell) {
        return event.exposure().map(Exposure::handling).map(cell).orElse("");
    }

    private static String onset(Handling handling) {
        return handling.onset().isPresent() ? Long.toString(handling.onset().getAsLong()) : "";
    }

    private static String coordinate(Optional<Affect> point, Function<Affect, Double> coordinate) {
        return point.map(coordinate).map(Cells::number).orElse("");
    }

    private static String value(Reward reward) {
        return reward instanceof Reward.Known known ? Cells.number(known.value()) : "";
    }

    private static String reason(Reward reward) {
        return reward instanceof Reward.Missing missing ? Cells.text(missing.reason()) : "";
    }
}
