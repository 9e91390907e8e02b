package moodlab.domain.round;

import java.util.Optional;
import moodlab.domain.Affect;

/** Something that the listener did during a round. */
public sealed interface Feedback {

    /** Chose the song at that position of the list, counted from 1. Counts once a round, in {@code pick} sessions. */
    record Picked(int position) implements Feedback {}

    /** Gave a thumb to this round's song; a later thumb replaces it. */
    record Thumbed(Thumb thumb) implements Feedback {}

    /** Took the thumb of that round back, within the undo window. */
    record Undone(int sequence) implements Feedback {}

    /** The song came to its end. */
    record Finished() implements Feedback {}

    /**
     * Said how it feels, on the affect grid; as often as the listener likes.
     *
     * @param seen what the camera's reading said at that moment; empty where it said nothing
     */
    record Reported(Affect felt, Optional<Affect> seen) implements Feedback {}

    /** Asked for the next round. */
    record Next() implements Feedback {}

    /** Ended the session. */
    record Leave() implements Feedback {}
}
