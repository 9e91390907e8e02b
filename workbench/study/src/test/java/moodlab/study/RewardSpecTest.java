package moodlab.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import moodlab.domain.round.Outcome;
import moodlab.domain.round.Reward;
import moodlab.domain.round.Thumb;
import moodlab.domain.song.Exposure;
import moodlab.domain.song.Exposure.End;
import org.junit.jupiter.api.Test;

class RewardSpecTest {

    private static final RewardSpec THUMB = new RewardSpec.ByThumb();
    private static final RewardSpec BOTH = new RewardSpec.ByThumbAndShare(0.75);

    private static Outcome outcome(Thumb thumb, int seconds, End end) {
        Exposure exposure = new Exposure(Duration.ofSeconds(seconds), Duration.ofSeconds(40), end);
        return new Outcome(OptionalInt.of(1), Optional.ofNullable(thumb), exposure);
    }

    @Test
    void upIsOneAndDownIsZero() {
        assertEquals(new Reward.Known(1), THUMB.rule().of(outcome(Thumb.UP, 4, End.SKIPPED)));
        assertEquals(new Reward.Known(0), THUMB.rule().of(outcome(Thumb.DOWN, 40, End.FINISHED)));
    }

    @Test
    void shareCountsByTheRestOfTheWeight() {
        assertEquals(new Reward.Known(0.75 + 0.25 * 0.1), BOTH.rule().of(outcome(Thumb.UP, 4, End.SKIPPED)));
        assertEquals(new Reward.Known(0.25), BOTH.rule().of(outcome(Thumb.DOWN, 40, End.FINISHED)));
    }

    @Test
    void noThumbIsMissingHoweverLongOneListened() {
        for (RewardSpec spec : List.of(THUMB, BOTH)) {
            assertEquals(new Reward.Missing("no thumb was given"), spec.rule().of(outcome(null, 40, End.FINISHED)));
        }
    }

    @Test
    void aSongThatFailedIsMissingEvenWithAThumb() {
        for (RewardSpec spec : List.of(THUMB, BOTH)) {
            assertEquals(
                    new Reward.Missing("the song could not be played"),
                    spec.rule().of(outcome(Thumb.DOWN, 0, End.FAILED)));
        }
    }

    @Test
    void nothingPlayedIsMissing() {
        Outcome nothing = new Outcome(OptionalInt.empty(), Optional.of(Thumb.UP), Exposure.none(End.SKIPPED));
        assertEquals(new Reward.Missing("no song was played"), THUMB.rule().of(nothing));
    }

    @Test
    void refusesAWeightOutsideOfZeroToOne() {
        assertThrows(IllegalArgumentException.class, () -> new RewardSpec.ByThumbAndShare(1.5));
        assertThrows(IllegalArgumentException.class, () -> new ThumbAndShareReward(Double.NaN));
    }
}
