package moodlab.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import moodlab.domain.song.Song;
import moodlab.store.CatalogueSong;

/**
 * What the catalogue makes of the songs that lie in a folder: those that it knows are as it knows them, with all of
 * their tags; retired ones are left out; songs in no mood folder that have a tag are added.
 */
final class CataloguedSongs implements UnaryOperator<List<Song>> {

    private final Map<Path, CatalogueSong> known = new HashMap<>();

    /** @param known of that folder */
    CataloguedSongs(List<CatalogueSong> known) {
        known.forEach(song -> this.known.put(song.path(), song));
    }

    @Override
    public List<Song> apply(List<Song> found) {
        Map<Path, CatalogueSong> rest = new HashMap<>(known);
        List<Song> songs = new ArrayList<>();
        for (Song song : found) {
            CatalogueSong entry = rest.remove(song.file().toAbsolutePath().normalize());
            if (entry == null) {
                songs.add(song);
            } else if (!entry.retired() && !entry.tags().isEmpty()) {
                songs.add(entry.song());
            }
        }
        rest.values().stream()
                .filter(CatalogueSong::playable)
                .map(CatalogueSong::song)
                .forEach(songs::add);
        songs.sort(Comparator.comparing(Song::id));
        return songs;
    }
}
