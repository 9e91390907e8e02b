package moodlab.simulation.environments;

import moodlab.domain.choice.Slate;
import moodlab.domain.song.Song;

/** One listener's, or a few listeners', rounds in an environment: {@link #next} and {@link #play} in turn. */
public interface World {

    /** The next round's scene. */
    Scene next();

    /** Plays that list in the present scene. */
    Heard play(Slate slate);

    /** What a catalogue knows of a song beside its tags. */
    Facts facts(Song song);

    /**
     * Of a song.
     *
     * @param popularity 0 … 100
     * @param year of its release
     */
    record Facts(double popularity, int year) {}
}
