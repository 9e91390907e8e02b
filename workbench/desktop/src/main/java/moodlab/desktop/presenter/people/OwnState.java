package moodlab.desktop.presenter.people;

import java.util.List;
import java.util.Set;
import moodlab.session.people.KnownSong;
import moodlab.store.people.Preferences;
import moodlab.store.people.Purpose;

/**
 * What a person agreed to and likes.
 *
 * @param loaded whether it has been read from the store, so that it can be changed
 * @param agreed what holds
 * @param songs that the home knows
 * @param news a sentence on what was done; empty where nothing was
 * @param problem a sentence on what went wrong; empty where nothing did
 */
public record OwnState(
        boolean loaded,
        Set<Purpose> agreed,
        Preferences preferences,
        List<KnownSong> songs,
        String news,
        String problem) {

    static final OwnState EMPTY = new OwnState(false, Set.of(), Preferences.NONE, List.of(), "", "");

    public OwnState {
        agreed = Set.copyOf(agreed);
        songs = List.copyOf(songs);
    }

    OwnState saying(String now, String wrong) {
        return new OwnState(loaded, agreed, preferences, songs, now, wrong);
    }
}
