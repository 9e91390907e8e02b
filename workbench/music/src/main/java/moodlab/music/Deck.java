package moodlab.music;

import java.util.function.Supplier;

/** What all songs of a player have in common. */
record Deck(Loudness loudness, Pace pace, Supplier<PlayStyle> style) {

    /** How long two songs overlap, in frames. */
    long fade() {
        return Pcm.frames(style.get().crossFade());
    }
}
