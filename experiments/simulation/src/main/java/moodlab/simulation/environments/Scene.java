package moodlab.simulation.environments;

import java.util.List;
import moodlab.domain.choice.Context;
import moodlab.domain.song.Song;

/**
 * What a policy is given, and what only the world knows.
 *
 * @param truth the candidates' payoffs, in their order
 */
public record Scene(Context context, List<Song> candidates, Payoffs truth) {
    public Scene {
        candidates = List.copyOf(candidates);
    }
}
