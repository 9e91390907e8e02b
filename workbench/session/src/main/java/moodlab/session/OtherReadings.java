package moodlab.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moodlab.domain.EmotionDistribution;
import moodlab.domain.Observation;
import moodlab.domain.choice.Context;
import moodlab.domain.round.Decision;
import moodlab.store.LoggedSession;
import moodlab.store.Store;
import moodlab.store.keys.KeyFault;
import moodlab.vision.recording.Recording;
import moodlab.vision.recording.RecordingException;
import moodlab.vision.recording.RecordingFolder;

/**
 * The contexts of a store's rounds as another face network would have made them, where the faces were kept: with the
 * participant's consent only, for features alone are kept otherwise.
 */
public final class OtherReadings {

    private static final double TOLERANCE = 1e-9;

    private final Store store;
    private final OtherFaces faces;
    private final Optional<String> only;
    private final Map<String, Map<Integer, Rereading.Seen>> sessions = new HashMap<>();
    private final List<String> notes = new ArrayList<>();

    /** @param only the one session whose faces are read; empty for all */
    public OtherReadings(Store store, OtherFaces faces, Optional<String> only) {
        this.store = store;
        this.faces = faces;
        this.only = only;
    }

    /** What could not be read anew, and why, as sentences. */
    public List<String> notes() {
        return List.copyOf(notes);
    }

    /** Empty where no frames of that round were kept, or the log's own reading does not come out of them. */
    Optional<Context> context(LoggedSession session, Decision decision) {
        return Optional.ofNullable(sessions.computeIfAbsent(decision.session(), name -> read(session))
                        .get(decision.sequence()))
                .filter(seen -> isSame(seen.then(), decision.context().observation()))
                .flatMap(seen -> RereadContext.of(decision.context(), seen.now()));
    }

    private static boolean isSame(Observation made, Observation logged) {
        Optional<EmotionDistribution> one = made.emotions();
        Optional<EmotionDistribution> other = logged.emotions();
        return one.isPresent() == other.isPresent()
                && (one.isEmpty() || Redone.difference(one.get(), other.get()) <= TOLERANCE);
    }

    private Map<Integer, Rereading.Seen> read(LoggedSession session) {
        if (only.isPresent() && !only.get().equals(session.session())) {
            return Map.of();
        }
        RecordingFolder folder =
                RecordingFolder.of(store.file().toAbsolutePath().getParent(), session.session());
        if (!RecordingFolder.isRecording(folder.path())) {
            notes.add(session.session() + ": no frames were kept, features only, so no round can be read anew.");
            return Map.of();
        }
        try (Recording recording = Recording.open(folder, store.keys().recordings(folder.home())::open)) {
            LoggedSettings settings = new LoggedSettings(session, List.of());
            recording.damage().forEach(damage -> notes.add(session.session() + ": " + damage));
            Rereading rereading = new Rereading(settings, faces, recording);
            store.eachReading(session.session(), rereading::take);
            return rereading.rounds();
        } catch (RecordingException | KeyFault | SessionUnusable e) {
            notes.add(session.session() + ": its recording cannot be read anew: " + e.getMessage());
            return Map.of();
        }
    }
}
