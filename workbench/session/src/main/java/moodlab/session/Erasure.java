package moodlab.session;

import java.nio.file.Path;
import java.time.Clock;
import moodlab.domain.round.LogEntry;
import moodlab.domain.round.RecordingStep;
import moodlab.store.Store;
import moodlab.store.keys.Keyring;
import moodlab.vision.recording.RecordingFolder;

/**
 * Deletes recordings: first the key, so that nobody can open what may be left of the files, then the files; the log
 * keeps that it was done.
 *
 * @param home the folder of the store
 * @param keys open it
 */
public record Erasure(Path home, Keyring keys, Clock clock) {

    /** With the passphrase of the environment where one is needed. */
    public Erasure(Path home, Clock clock) {
        this(home, Keyring.unattended(), clock);
    }

    /**
     * Deletes a session's recording.
     *
     * @throws moodlab.vision.recording.RecordingException where there is none, or it cannot be deleted
     * @throws RuntimeException where the store is held by another process; nothing is deleted then
     */
    public void delete(String session) {
        RecordingFolder folder = RecordingFolder.of(home, session);
        if (!Store.isIn(home)) {
            folder.delete(keys.recordings(home)::destroy);
            return;
        }
        try (Store store = Store.open(home, keys)) {
            folder.delete(keys.recordings(home)::destroy);
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
