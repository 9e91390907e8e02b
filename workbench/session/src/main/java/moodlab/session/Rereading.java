package moodlab.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moodlab.domain.Observation;
import moodlab.domain.Reading;
import moodlab.domain.TimedReading;
import moodlab.emotion.person.Correction;
import moodlab.emotion.time.Sampler;
import moodlab.store.LoggedReading;
import moodlab.vision.recording.RecordedFrame;
import moodlab.vision.recording.Recording;

/**
 * What a recorded session's decisions rest on when another network reads its faces: the logged readings go through the
 * session's own smoothing once more, those of recorded faces read anew. A round counts as read anew where every face of
 * its last second is in the recording; of a face before that which is not, the reading of that day is taken.
 */
final class Rereading {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    /**
     * What a round rests on.
     *
     * @param then made of the logged readings: what the log should have
     * @param now made of those that were read anew
     */
    record Seen(Observation then, Observation now) {}

    private final boolean fast;
    private final OtherFaces faces;
    private final Recording recording;
    private final Sampling then;
    private final Sampling now;
    private final Map<Integer, Seen> rounds = new HashMap<>();
    private final List<TimedReading> logged = new ArrayList<>();
    private final List<TimedReading> anew = new ArrayList<>();
    private long missing = Long.MIN_VALUE;
    private int sequence;
    private int row;

    Rereading(LoggedSettings settings, OtherFaces faces, Recording recording) {
        this.fast = settings.fast();
        this.faces = faces;
        this.recording = recording;
        Correction correction = settings.correction();
        boolean fits = faces.model().equals(settings.model());
        this.then = new Sampling(new Sampler(settings.samples(), correction));
        // a calibration holds for the network that it was made with
        this.now = new Sampling(new Sampler(settings.samples(), fits ? correction : Correction.NONE));
    }

    /** The session's next reading. */
    void take(LoggedReading each) {
        if (each.sequence() != sequence) {
            look();
            sequence = each.sequence();
        }
        TimedReading timed = each.reading();
        Reading reading = timed.reading();
        if (reading instanceof Reading.Seen seen) {
            Optional<Reading> again = again(timed, seen);
            missing = again.isPresent() ? missing : timed.nanos();
            reading = again.orElse(reading);
        }
        logged.add(timed);
        anew.add(new TimedReading(timed.frame(), timed.nanos(), reading));
    }

    /** Frames and readings come in the same order. */
    private Optional<Reading> again(TimedReading timed, Reading.Seen seen) {
        while (row < recording.size()) {
            RecordedFrame frame = recording.frame(row);
            if (frame.number() > timed.frame()) {
                return Optional.empty();
            }
            row++;
            boolean same = frame.number() == timed.frame() && frame.time().camera() == timed.nanos();
            if (same && frame.reading() instanceof Reading.Seen) {
                return frame.crop()
                        .map(crop -> new Reading.Seen(faces.reader().read(crop), seen.box(), seen.quality()));
            }
        }
        return Optional.empty();
    }

    /** Smooths what one look took in, both ways. */
    private void look() {
        if (logged.isEmpty()) {
            return;
        }
        if (fast) { // as its sensor did
            then.apart();
            now.apart();
        }
        Seen seen = new Seen(
                then.look(List.copyOf(logged)).observation(),
                now.look(List.copyOf(anew)).observation());
        if (missing <= logged.get(logged.size() - 1).nanos() - SECOND) {
            rounds.put(sequence, seen);
        }
        logged.clear();
        anew.clear();
        missing = Long.MIN_VALUE;
    }

    /** By the number of the round; those whose faces are not in the recording are missing. */
    Map<Integer, Seen> rounds() {
        look();
        return rounds;
    }
}
