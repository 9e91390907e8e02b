package moodlab.session;

import java.nio.file.Path;
import java.time.Clock;
import moodlab.domain.round.LogEntry;
import moodlab.domain.round.RecordingStep;
import moodlab.store.Store;
import moodlab.vision.recording.HomeKeys;
import moodlab.vision.recording.RecordingFolder;

/**
 * Deletes recordings: first the key, so that nobody can open what may be left of the files, then the files; the log
 * keeps that it was done.
 *
 * @param home the folder of the store
 */
public record Erasure(Path home, Clock clock) {

    /**
     * Deletes a session's recording.
     *
     * @throws moodlab.vision.recording.RecordingException where there is none, or it cannot be deleted
     * @throws RuntimeException where the store is held by another process; nothing is deleted then
     */
    public void delete(String session) {
        RecordingFolder folder = RecordingFolder.of(home, session);
        if (!Store.isIn(home)) {
            folder.delete(new HomeKeys(home));
            return;
        }
        try (Store store = Store.open(home)) {
            folder.delete(new HomeKeys(home));
            boolean known = store.sessions().stream()
                    .anyMatch(logged -> logged.session().equals(session));
            if (known) {
                store.log()
                        .append(new LogEntry.Recorded(
                                session, new SystemTimeline(clock, System::nanoTime).now(), RecordingStep.DELETED, ""));
            }
        }
    }
}
