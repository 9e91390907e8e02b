package moodlab.training;

import static moodlab.domain.Emotion.ANGRY;
import static moodlab.domain.Emotion.DISGUST;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import moodlab.domain.EmotionDistribution;
import org.junit.jupiter.api.Test;

class ReliabilityTest {

    private static final EmotionDistribution SURE = EmotionDistribution.certain(ANGRY);
    private static final EmotionDistribution NINE = EmotionDistribution.of(0.9, 0.1, 0, 0, 0, 0, 0);
    private static final EmotionDistribution SIX = EmotionDistribution.of(0.6, 0.4, 0, 0, 0, 0, 0);

    @Test
    void isZeroForSureAndRight() {
        assertEquals(
                0, Reliability.of(List.of(ANGRY, ANGRY), List.of(SURE, SURE)).error());
    }

    @Test
    void isOneForSureAndWrong() {
        assertEquals(1, Reliability.of(List.of(DISGUST), List.of(SURE)).error());
    }

    @Test
    void addsTheGapsOfBinsByTheirRows() {
        // 0.9 lies in bin 14: two rows, one right, gap |1 - 1.8|; 0.6 in bin 9: one row, right, gap |1 - 0.6|
        assertEquals(
                (0.8 + 0.4) / 3,
                Reliability.of(List.of(ANGRY, DISGUST, ANGRY), List.of(NINE, NINE, SIX))
                        .error(),
                1e-9);
    }

    @Test
    void gapsWithinABinCancel() {
        // confidence 0.6 four times with three right, one bin: |3 - 2.4| / 4
        assertEquals(
                0.15,
                Reliability.of(List.of(ANGRY, ANGRY, DISGUST, ANGRY), List.of(SIX, SIX, SIX, SIX))
                        .error(),
                1e-9);
    }
}
