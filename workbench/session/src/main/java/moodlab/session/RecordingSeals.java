package moodlab.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import moodlab.store.LoggedSession;
import moodlab.store.Store;
import moodlab.store.keys.Keyring;
import moodlab.store.keys.RecordingKeyFiles;

/**
 * Keys of recordings from before participants had keys.
 *
 * @param home the folder of the store
 * @param keys open it
 */
public record RecordingSeals(Path home, Keyring keys) {

    /**
     * Wraps each by its participant's, as the log names that person.
     *
     * @return sessions whose keys were wrapped, by name; those that the log does not know stay as they are
     */
    public List<String> wrapAll() {
        RecordingKeyFiles files = keys.recordings(home);
        List<String> bare = files.bare();
        if (bare.isEmpty()) {
            return bare;
        }
        Map<String, String> participants;
        try (Store store = Store.open(home, keys)) {
            participants = store.sessions().stream()
                    .collect(Collectors.toMap(LoggedSession::session, LoggedSession::participant));
        }
        List<String> known = bare.stream().filter(participants::containsKey).toList();
        known.forEach(session -> files.wrap(session, participants.get(session)));
        return known;
    }
}
