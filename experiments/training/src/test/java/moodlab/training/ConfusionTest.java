package moodlab.training;

import static moodlab.domain.Emotion.HAPPY;
import static moodlab.domain.Emotion.NEUTRAL;
import static moodlab.domain.Emotion.SAD;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Worked by hand: happy right twice and once taken for sad; sad right once; neutral taken for happy. */
class ConfusionTest {

    private final Confusion confusion =
            Confusion.of(List.of(HAPPY, HAPPY, HAPPY, SAD, NEUTRAL), List.of(HAPPY, HAPPY, SAD, SAD, HAPPY));

    @Test
    void countsByTruthThenAnswer() {
        assertEquals(1, confusion.count(HAPPY, SAD));
        assertEquals(0, confusion.count(SAD, HAPPY));
        assertEquals(List.of(0, 0, 0, 2, 1, 0, 0), confusion.table().get(3));
        assertEquals(List.of(0, 0, 0, 1, 0, 0, 0), confusion.table().get(6));
    }

    @Test
    void accuracyIsTheShareOfRightAnswers() {
        assertEquals(3.0 / 5, confusion.accuracy());
    }

    @Test
    void scoresOneClass() {
        HeadScores.ClassScores happy = confusion.scores(HAPPY);
        assertEquals(3, happy.n());
        assertEquals(2.0 / 3, happy.precision(), 1e-12);
        assertEquals(2.0 / 3, happy.recall(), 1e-12);
        assertEquals(2.0 / 3, happy.f1(), 1e-12);
    }

    @Test
    void macroF1IsTheMeanOverClassesThatOccur() {
        // happy 2/3, sad 2/3 (precision 1/2, recall 1), neutral 0
        assertEquals((2.0 / 3 + 2.0 / 3 + 0) / 3, confusion.macroF1(), 1e-12);
    }
}
