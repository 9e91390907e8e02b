package moodlab.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import moodlab.domain.Affect;
import moodlab.domain.choice.Strategy;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class LiftTest {

    @Test
    void stayingAimsAtThePresentPoint() {
        Affect now = new Affect(-0.4, 0.7);
        assertEquals(now, Lift.DEFAULT.target(Strategy.STAY, now));
    }

    @Test
    void liftingGoesHalfTheWayToPleasantAndMildlyExcited() {
        Affect target = Lift.DEFAULT.target(Strategy.LIFT, new Affect(-0.6, -0.3));
        assertEquals(0.2, target.valence(), 1e-12);
        assertEquals(0.0, target.arousal(), 1e-12);
    }

    @RepeatedTest(50)
    void liftingNeverLowersValence(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Affect now = Affect.clamped(2 * random.nextDouble() - 1, 2 * random.nextDouble() - 1);
        Lift lift = new Lift(random.nextDouble(), 2 * random.nextDouble() - 1);
        assertTrue(lift.target(Strategy.LIFT, now).valence() >= now.valence());
    }

    @Test
    void refusesAStepBeyondTheWholeWay() {
        assertThrows(IllegalArgumentException.class, () -> new Lift(1.1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Lift(0.5, -1.1));
    }
}
