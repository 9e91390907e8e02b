package moodlab.domain.choice;

import moodlab.domain.song.Song;

/**
 * One answer to learn from.
 *
 * @param song the one that played
 * @param reward 0 … 1; a missing reward is no lesson
 */
public record Lesson(Context context, Song song, double reward) {

    public Lesson {
        if (!(reward >= 0 && reward <= 1)) {
            throw new IllegalArgumentException("a reward lies in [0, 1]: " + reward);
        }
    }
}
