package moodlab.bandit.learner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class SpecifiedRandomTest {

    @RepeatedTest(5)
    void givesTheNumbersOfJavasOwn(RepetitionInfo info) {
        long seed = Seeds.mix(3, info.getCurrentRepetition());
        Random java = new Random(seed);
        SpecifiedRandom ours = new SpecifiedRandom(seed);
        for (int i = 0; i < 1_000; i++) {
            assertEquals(java.nextDouble(), ours.nextDouble());
            assertEquals(java.nextGaussian(), ours.nextGaussian());
            assertEquals(java.nextInt(), ours.nextInt());
            assertEquals(java.nextLong(), ours.nextLong());
        }
    }
}
