package moodlab.store.people;

import moodlab.domain.Affect;
import moodlab.domain.song.MoodFolder;

/** The mood that a person wishes music to have, as a quadrant of the valence–arousal plane. */
public enum Wish {
    NONE("No wish", new Affect(0, 0)),
    LIVELY("Happy and lively", MoodFolder.Q1.affect()),
    CALM("Pleasant and calm", MoodFolder.Q4.affect()),
    INTENSE("Tense and intense", MoodFolder.Q2.affect()),
    WISTFUL("Sad and quiet", MoodFolder.Q3.affect());

    private final String words;
    private final Affect affect;

    Wish(String words, Affect affect) {
        this.words = words;
        this.affect = affect;
    }

    /** As a person reads it. */
    public String words() {
        return words;
    }

    /** The quadrant's centre; the origin where there is no wish. */
    public Affect affect() {
        return affect;
    }
}
