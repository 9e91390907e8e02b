package moodlab.desktop.presenter;

import java.time.Duration;

/** A song that plays and can be handled. May wait for the sound device. */
public interface Tape {

    void pause(boolean paused);

    void seek(Duration to);

    Progress progress();

    /**
     * How far it has come.
     *
     * @param audible false where there is no sound device and the song runs in silence
     */
    record Progress(Duration position, Duration length, boolean ended, boolean audible) {}
}
