package moodlab.desktop.presenter;

import java.util.Optional;
import moodlab.domain.song.Playback;

/** The sound of a session. */
public interface Sound {

    /** The handle of what plays; empty where it cannot be handled. */
    Optional<Tape> tape(Playback playing);

    /**
     * Sets the volume of this song and those that follow.
     *
     * @param share 0 (silent) … 1
     */
    void volume(double share);
}
