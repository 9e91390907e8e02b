package moodlab.domain.song;

import java.time.Duration;

/** A song that is playing. */
public interface Playback {

    /** Waits until that much more of the song has been heard, or it has ended. Used by simulated listeners. */
    void listen(Duration more);

    /** Stops it and says what was heard. Stopping twice answers the same. */
    Exposure stop(Exposure.End end);
}
