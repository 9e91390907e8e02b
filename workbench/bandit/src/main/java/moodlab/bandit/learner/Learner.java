package moodlab.bandit.learner;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import moodlab.domain.choice.Context;
import moodlab.domain.choice.Lesson;
import moodlab.domain.song.Song;

/**
 * The inside of a policy: weights out of a context, and what lessons leave behind. The frame around it counts lessons,
 * hands in seeds, keeps the exploration floor and writes the state.
 *
 * <p>Weighing changes nothing and may go on in several threads at once, learning in one and alone.
 */
public interface Learner {

    /**
     * The songs' weights before the floor: not negative, summing to one within 1e-9, in the songs' order.
     *
     * @param songs at least one
     * @param seed of the draws, where there are any; the same until the next lesson
     * @throws LearnerUnusable where it cannot weigh these; the message says what to do
     */
    double[] weights(Context context, List<Song> songs, long seed);

    /** Takes a known reward in, also one that comes late, for a song that has left since. */
    void learn(Lesson lesson);

    /** All that it has learnt; an empty object where that is nothing. */
    JsonNode saved();
}
