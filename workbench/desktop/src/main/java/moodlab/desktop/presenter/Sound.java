package moodlab.desktop.presenter;

import java.util.Optional;
import moodlab.domain.song.Playback;

/** The sound of a session. */
public interface Sound {

    /** The handle of what plays; empty where it cannot be handled. */
    Optional<Tape> tape(Playback playing);

    /** How songs were played last. */
    Manner manner();

    /** Plays this song and those that follow so. */
    void manner(Manner manner);
}
