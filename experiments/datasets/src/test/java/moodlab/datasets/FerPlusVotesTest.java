package moodlab.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import moodlab.domain.Emotion;
import org.junit.jupiter.api.Test;

class FerPlusVotesTest {

    @Test
    void sharesAreOfTheSevenAlone() {
        assertEquals(
                0.75,
                FerPlusVotes.of(0, 0, 0, 3, 0, 0, 1).shares().orElseThrow().probability(Emotion.HAPPY));
    }

    @Test
    void hasNoSharesWithoutAVote() {
        assertEquals(Optional.empty(), FerPlusVotes.none().shares());
    }

    @Test
    void truthIsTheTop() {
        assertEquals(
                Optional.of(Emotion.SURPRISE),
                FerPlusVotes.of(0, 0, 2, 0, 0, 3, 0).truth());
    }

    @Test
    void fourVotesSettleNothing() {
        assertEquals(Optional.empty(), FerPlusVotes.of(0, 0, 0, 4, 0, 0, 0).truth());
    }

    @Test
    void aSharedTopSettlesNothing() {
        assertEquals(Optional.empty(), FerPlusVotes.of(5, 0, 0, 5, 0, 0, 0).truth());
    }

    @Test
    void refusesNegativeAndMissingCounts() {
        assertThrows(IllegalArgumentException.class, () -> FerPlusVotes.of(0, 0, 0, -1, 0, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> FerPlusVotes.of(1, 2));
    }
}
