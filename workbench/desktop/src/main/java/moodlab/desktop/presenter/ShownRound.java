package moodlab.desktop.presenter;

import java.util.List;
import java.util.Optional;
import moodlab.domain.Affect;

/**
 * A round as it is shown.
 *
 * @param title one line: which round, which strategy and who set it
 * @param target where the strategy leads in the valence–arousal plane; empty where no face says where from
 * @param pickable whether the listener may choose from the list now
 */
public record ShownRound(
        int sequence, String title, Optional<Affect> target, List<RankedSong> songs, boolean pickable) {

    public ShownRound {
        songs = List.copyOf(songs);
    }

    /** The song that was taken. */
    public Optional<RankedSong> playing() {
        return songs.stream().filter(RankedSong::playing).findFirst();
    }
}
