package moodlab.desktop.presenter;

import java.time.Duration;
import java.util.Optional;

/** A song that plays and can be handled. May wait for the sound device. */
public interface Tape {

    void pause(boolean paused);

    void seek(Duration to);

    Progress progress();

    /** What the song looks like, as soon as that is known. Answers at once. */
    default Optional<Wave> wave() {
        return Optional.empty();
    }

    /**
     * How far it has come.
     *
     * @param ended also where it is so near its end that the next one may join it
     * @param audible false where there is no sound device and the song runs in silence
     * @param note what a listener should know: why it waits for the sound device, how it is levelled; may be empty
     * @param waiting it waits for the sound device
     */
    record Progress(Duration position, Duration length, boolean ended, boolean audible, String note, boolean waiting) {

        /** Of a song of which there is nothing to say. */
        public Progress(Duration position, Duration length, boolean ended, boolean audible) {
            this(position, length, ended, audible, "", false);
        }
    }
}
