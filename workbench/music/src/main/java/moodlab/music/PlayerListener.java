package moodlab.music;

/** Hears how a player's state changes. */
@FunctionalInterface
public interface PlayerListener {

    /**
     * Called at each change of status and about ten times a second while a song plays, always on the player's own
     * thread {@code moodlab-player}, never on the caller's and never on a window's event thread. Sound waits for it: be
     * quick, and hand on what takes time.
     */
    void changed(PlayerState state);
}
