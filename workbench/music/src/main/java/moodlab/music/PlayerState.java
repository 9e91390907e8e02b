package moodlab.music;

import java.time.Duration;
import java.util.Optional;
import moodlab.domain.song.Song;

/**
 * What a player shows.
 *
 * @param song the last one started
 * @param position in the song, up to its length
 * @param volume 0 … 1, kept while muted
 * @param speed times the song's own
 * @param audible false where there is no sound device and a silent clock runs instead
 * @param yields the song is near its end, and what is started now joins it or overlaps it
 * @param trouble why it waits for the sound device; empty where it does not
 */
public record PlayerState(
        Optional<Song> song,
        Status status,
        Duration position,
        Duration length,
        double volume,
        boolean muted,
        double speed,
        boolean audible,
        boolean yields,
        String trouble) {

    /** Where a playback stands. */
    public enum Status {
        /** Nothing was started yet. */
        IDLE,
        PLAYING,
        PAUSED,
        /** The song came to its end. */
        FINISHED,
        /** It was stopped before. */
        STOPPED,
        /** It broke off; the cause is in the log. */
        FAILED;

        /** Nothing more of the song will be heard. */
        public boolean over() {
            return this != PLAYING && this != PAUSED;
        }
    }
}
