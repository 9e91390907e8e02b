package moodlab.session.people;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import moodlab.store.CatalogueSong;
import moodlab.store.LoggedSong;
import moodlab.store.Store;

/**
 * A song that a person can say something about.
 *
 * @param genre empty where it is not known
 */
public record KnownSong(String id, String title, String artist, String genre) {

    /** Those of the catalogue and those that sessions had to choose from. */
    static List<KnownSong> of(Store store) {
        Map<String, KnownSong> songs = new TreeMap<>();
        for (LoggedSong logged : store.songs()) {
            songs.put(
                    logged.song().id(),
                    new KnownSong(
                            logged.song().id(),
                            logged.song().title(),
                            logged.song().artist(),
                            ""));
        }
        for (CatalogueSong song : store.catalogue().songs()) {
            songs.put(
                    song.id(),
                    new KnownSong(
                            song.id(),
                            song.text().title(),
                            song.text().artist(),
                            song.text().genre()));
        }
        return songs.values().stream()
                .sorted(Comparator.comparing((KnownSong song) -> song.title().toLowerCase(java.util.Locale.ROOT))
                        .thenComparing(KnownSong::id))
                .toList();
    }

    /** As a person reads it. */
    @Override
    public String toString() {
        return artist.isEmpty() ? title : title + " – " + artist;
    }
}
