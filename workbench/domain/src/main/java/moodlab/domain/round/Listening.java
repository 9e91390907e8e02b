package moodlab.domain.round;

import java.util.Optional;
import java.util.OptionalInt;
import moodlab.domain.Moment;
import moodlab.domain.song.Exposure;
import moodlab.domain.song.Playback;
import moodlab.domain.song.SongUnplayable;

/** The part of a round in which something plays and the listener answers; each answer is logged as it comes. */
final class Listening {

    private final LoopPorts ports;
    private final Decision decision;
    private final OpenRounds earlier;
    private OptionalInt played = OptionalInt.empty();
    private Optional<Playback> playing = Optional.empty();
    private Optional<Thumb> thumb = Optional.empty();
    private long thumbNanos;
    private String failure = "";

    Listening(LoopPorts ports, Decision decision, OpenRounds earlier) {
        this.ports = ports;
        this.decision = decision;
        this.earlier = earlier;
    }

    Outcome untilTheEnd() {
        if (decision.selection() == Selection.AUTO) {
            start(1);
        }
        Optional<Exposure.End> end = failed();
        while (end.isEmpty()) {
            Feedback feedback = ports.listener().await(decision, playing);
            if (counts(feedback)) {
                Moment now = ports.time().now();
                ports.log().append(new LogEntry.Answered(decision.session(), decision.sequence(), now, feedback));
                end = take(feedback, now);
            }
        }
        return stop(end.get());
    }

    /** When the thumb was given, on the monotonic clock; where none stands, the beginning of time. */
    long thumbNanos() {
        return thumb.isPresent() ? thumbNanos : Long.MIN_VALUE / 2;
    }

    /** An undo of a settled round, and a second pick, change nothing: the log must not say that they did. */
    private boolean counts(Feedback feedback) {
        if (feedback instanceof Feedback.Undone undone) {
            return undone.sequence() == decision.sequence() || earlier.holds(undone.sequence());
        }
        return !(feedback instanceof Feedback.Picked) || played.isEmpty();
    }

    private Optional<Exposure.End> take(Feedback feedback, Moment now) {
        if (feedback instanceof Feedback.Thumbed given) {
            thumb = Optional.of(given.thumb());
            thumbNanos = now.nanos();
        } else if (feedback instanceof Feedback.Undone undone) {
            takeBack(undone.sequence());
        } else if (feedback instanceof Feedback.Picked picked) {
            start(picked.position());
            return failed();
        }
        return endedBy(feedback);
    }

    private static Optional<Exposure.End> endedBy(Feedback feedback) {
        if (feedback instanceof Feedback.Finished) {
            return Optional.of(Exposure.End.FINISHED);
        }
        if (feedback instanceof Feedback.Next) {
            return Optional.of(Exposure.End.SKIPPED);
        }
        return feedback instanceof Feedback.Leave ? Optional.of(Exposure.End.LEFT) : Optional.empty();
    }

    private void takeBack(int sequence) {
        if (sequence == decision.sequence()) {
            thumb = Optional.empty();
        } else {
            earlier.takeBack(sequence);
        }
    }

    private void start(int position) {
        played = OptionalInt.of(position);
        try {
            playing = Optional.of(ports.player().start(decision.slate().song(position)));
        } catch (SongUnplayable e) {
            failure = e.getMessage();
        }
    }

    private Optional<Exposure.End> failed() {
        return failure.isEmpty() ? Optional.empty() : Optional.of(Exposure.End.FAILED);
    }

    private Outcome stop(Exposure.End end) {
        Exposure exposure = playing.map(playback -> playback.stop(end)).orElseGet(() -> Exposure.none(end));
        Moment now = ports.time().now();
        ports.log()
                .append(new LogEntry.Heard(
                        decision.session(), decision.sequence(), now, played.orElse(0), exposure, failure));
        return new Outcome(played, thumb, exposure);
    }
}
