package moodlab.bandit.learner;

import moodlab.domain.choice.Context;
import moodlab.domain.song.Song;

/** Something that has a posterior of songs' mean rewards. */
@FunctionalInterface
public interface Believing {

    /**
     * The posterior for that song in that context.
     *
     * @throws LearnerUnusable where it learnt from contexts with other features
     */
    Belief belief(Context context, Song song);
}
