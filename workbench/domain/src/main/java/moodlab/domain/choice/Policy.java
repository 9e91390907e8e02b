package moodlab.domain.choice;

import java.util.List;
import moodlab.domain.song.Song;

/**
 * Weighs songs and learns from answers. A policy never draws: {@link Choice#draw} does, so that the logged propensity
 * is right by construction.
 */
public interface Policy {

    /** A probability for each candidate. The same state, context and candidates give the same choice, bit for bit. */
    Choice weigh(Context context, List<Song> candidates);

    /** Takes a known reward in; raises the state's version by one. */
    void learn(Lesson lesson);

    /** All that it has learnt. */
    PolicyState state();
}
