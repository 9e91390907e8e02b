package moodlab.desktop.presenter;

import moodlab.domain.round.Decision;
import moodlab.domain.song.Song;

/** Says why a song stands in a list, in words: {@code fits lift: higher valence; explored}. */
@FunctionalInterface
public interface Explainer {

    String why(Decision decision, Song song);
}
