package moodlab.store;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import moodlab.domain.Affect;
import moodlab.domain.Moment;
import moodlab.domain.choice.PolicyState;
import moodlab.domain.round.Feedback;
import moodlab.domain.round.LogEntry;
import moodlab.domain.round.Reward;
import moodlab.domain.song.Exposure;
import moodlab.domain.song.Handling;
import moodlab.store.LoggedEvent.Kind;

/** An entry as a row of the table {@code events}: its columns by name, null where they do not belong to its kind. */
final class EventText {

    private static final List<String> OPTIONAL = List.of(
            "sequence",
            "position",
            "thumb",
            "undone",
            "heard_nanos",
            "length_nanos",
            "ended",
            "note",
            "reward",
            "reward_missing",
            "policy",
            "policy_version",
            "policy_state",
            "felt_valence",
            "felt_arousal",
            "seen_valence",
            "seen_arousal",
            "passed_nanos",
            "pauses",
            "seeks",
            "volume",
            "speed",
            "onset_nanos",
            "jumped_nanos");

    private final Map<String, Object> row = new LinkedHashMap<>();

    private EventText(String session) {
        OPTIONAL.forEach(column -> row.put(column, null));
        row.put("session", session);
    }

    /** @throws IllegalArgumentException where the entry is a decision or readings, which have tables of their own */
    static Map<String, Object> of(LogEntry entry) {
        EventText text = new EventText(entry.session());
        if (entry instanceof LogEntry.Opened opened) {
            text.put(Kind.OPENED, opened.at());
        } else if (entry instanceof LogEntry.Closed closed) {
            text.put(Kind.CLOSED, closed.at());
        } else if (entry instanceof LogEntry.Resumed resumed) {
            text.put(Kind.RESUMED, resumed.at());
        } else if (entry instanceof LogEntry.Abandoned abandoned) {
            text.put(Kind.ABANDONED, abandoned.at());
        } else if (entry instanceof LogEntry.Answered answered) {
            text.put(kind(answered.feedback()), answered.at(), answered.sequence());
            text.put(answered.feedback());
        } else if (entry instanceof LogEntry.Heard heard) {
            text.put(heard);
        } else if (entry instanceof LogEntry.Settled settled) {
            text.put(Kind.SETTLED, settled.at(), settled.sequence());
            text.put(settled.reward());
        } else if (entry instanceof LogEntry.Learned learned) {
            text.put(Kind.LEARNED, learned.at(), learned.sequence());
            text.put(learned.after());
        } else if (entry instanceof LogEntry.Refitted refitted) {
            text.put(Kind.REFITTED, refitted.at());
            text.put(refitted.after());
            text.row.put("note", refitted.why());
        } else if (entry instanceof LogEntry.Recorded recorded) {
            text.put(recorded);
        } else {
            throw new IllegalArgumentException("not an event: " + entry.getClass());
        }
        return text.row;
    }

    /** @param jumped by how much the wall clock went ahead of the monotonic clock; negative where it was set back */
    static Map<String, Object> clockJumped(String session, Moment at, Duration jumped) {
        EventText text = new EventText(session);
        text.put(Kind.CLOCK_JUMPED, at);
        text.row.put("jumped_nanos", jumped.toNanos());
        return text.row;
    }

    private void put(Kind kind, Moment at) {
        row.put("kind", kind.label());
        row.put("utc", Row.utc(at.utc()));
        row.put("nanos", at.nanos());
    }

    private void put(Kind kind, Moment at, int sequence) {
        put(kind, at);
        row.put("sequence", sequence);
    }

    private static Kind kind(Feedback feedback) {
        if (feedback instanceof Feedback.Picked) {
            return Kind.PICKED;
        }
        if (feedback instanceof Feedback.Thumbed) {
            return Kind.THUMBED;
        }
        if (feedback instanceof Feedback.Undone) {
            return Kind.UNDONE;
        }
        if (feedback instanceof Feedback.Finished) {
            return Kind.FINISHED;
        }
        if (feedback instanceof Feedback.Reported) {
            return Kind.REPORTED;
        }
        return feedback instanceof Feedback.Next ? Kind.NEXT : Kind.LEAVE;
    }

    private void put(Feedback feedback) {
        if (feedback instanceof Feedback.Picked picked) {
            row.put("position", picked.position());
        } else if (feedback instanceof Feedback.Thumbed thumbed) {
            row.put("thumb", thumbed.thumb().label());
        } else if (feedback instanceof Feedback.Undone undone) {
            row.put("undone", undone.sequence());
        } else if (feedback instanceof Feedback.Reported reported) {
            row.put("felt_valence", reported.felt().valence());
            row.put("felt_arousal", reported.felt().arousal());
            row.put("seen_valence", reported.seen().map(Affect::valence).orElse(null));
            row.put("seen_arousal", reported.seen().map(Affect::arousal).orElse(null));
        }
    }

    private void put(LogEntry.Heard heard) {
        put(Kind.HEARD, heard.at(), heard.sequence());
        Exposure exposure = heard.exposure();
        row.put("position", heard.played() == 0 ? null : heard.played());
        row.put("heard_nanos", exposure.heard().toNanos());
        row.put("length_nanos", exposure.length().toNanos());
        row.put("ended", Row.label(exposure.end()));
        row.put("note", heard.note());
        row.put("passed_nanos", exposure.passed().toNanos());
        put(exposure.handling());
    }

    private void put(Handling handling) {
        row.put("pauses", handling.pauses());
        row.put("seeks", handling.seeks());
        row.put("volume", handling.volume());
        row.put("speed", handling.speed());
        row.put("onset_nanos", handling.onset().isPresent() ? handling.onset().getAsLong() : null);
    }

    private void put(Reward reward) {
        if (reward instanceof Reward.Known known) {
            row.put("reward", known.value());
        } else if (reward instanceof Reward.Missing missing) {
            row.put("reward_missing", missing.reason());
        }
    }

    private void put(LogEntry.Recorded recorded) {
        Kind kind =
                switch (recorded.step()) {
                    case CONSENTED -> Kind.CONSENTED;
                    case ENDED -> Kind.RECORDING_ENDED;
                    case DELETED -> Kind.RECORDING_DELETED;
                };
        put(kind, recorded.at());
        row.put("note", recorded.note());
    }

    private void put(PolicyState after) {
        row.put("policy", after.name());
        row.put("policy_version", after.version());
        row.put("policy_state", after.stamp().hash());
    }
}
