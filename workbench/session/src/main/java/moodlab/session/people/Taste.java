package moodlab.session.people;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import moodlab.domain.Affect;
import moodlab.domain.song.Song;
import moodlab.store.people.Preferences;

/**
 * Where the songs lie that a person likes by genre or artist.
 *
 * @param share of the candidates that are liked, 0 … 1
 * @param centre the mean of the liked songs' valence and arousal; the origin where none is liked
 */
record Taste(double share, Affect centre) {

    /** @param genres by song id, where known */
    static Taste of(Preferences preferences, List<Song> songs, Map<String, String> genres) {
        List<Affect> liked = songs.stream()
                .filter(song -> holds(preferences.artists(), song.artist())
                        || holds(preferences.genres(), genres.getOrDefault(song.id(), "")))
                .map(Song::affect)
                .toList();
        if (liked.isEmpty()) {
            return new Taste(0, new Affect(0, 0));
        }
        double valence = liked.stream().mapToDouble(Affect::valence).average().orElseThrow();
        double arousal = liked.stream().mapToDouble(Affect::arousal).average().orElseThrow();
        return new Taste((double) liked.size() / songs.size(), new Affect(valence, arousal));
    }

    private static boolean holds(Collection<String> wanted, String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        return wanted.stream().anyMatch(each -> each.toLowerCase(Locale.ROOT).equals(plain));
    }
}
