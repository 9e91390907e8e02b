package moodlab.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import moodlab.domain.song.Song;

/** What each song was at each time. */
final class SongHistory {

    private final Map<String, NavigableMap<Long, Song>> versions = new HashMap<>();

    SongHistory(List<LoggedSong> songs) {
        for (LoggedSong logged : songs) {
            versions.computeIfAbsent(logged.song().id(), id -> new TreeMap<>()).put(logged.since(), logged.song());
        }
    }

    /** The song as it was when that entry was written; a round's songs are always there. */
    Song at(String id, long logOrder) {
        return versions.get(id).floorEntry(logOrder).getValue();
    }

    /** As it is now. */
    Map<String, Song> latest() {
        Map<String, Song> latest = new HashMap<>();
        versions.forEach((id, history) -> latest.put(id, history.lastEntry().getValue()));
        return latest;
    }
}
