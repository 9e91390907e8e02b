package moodlab.domain.round;

import java.util.Optional;
import java.util.OptionalInt;
import moodlab.domain.song.Exposure;

/**
 * What came of a decision.
 *
 * @param played the position that played, from 1; empty where none did
 * @param thumb empty where none was given or it was taken back
 */
public record Outcome(OptionalInt played, Optional<Thumb> thumb, Exposure exposure) {

    public Outcome withoutThumb() {
        return new Outcome(played, Optional.empty(), exposure);
    }
}
