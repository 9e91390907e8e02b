package moodlab.music;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class OnsetTest {

    private static final long TRUE_ONSET = 5_000_000_000L;

    @Test
    void isFoundFromAnswersThatComeLate() {
        Onset onset = new Onset();
        SplittableRandom random = new SplittableRandom(4);
        for (long after = 3_000_000; after < 900_000_000; after += 10_000_000) {
            long late = random.nextLong(8_000_000);
            long heardThen = (after - Math.min(after, late)) * Pcm.RATE / 1_000_000_000L;
            onset.observe(TRUE_ONSET + after, heardThen);
        }
        long error = onset.nanos().orElseThrow() - TRUE_ONSET;
        assertTrue(Math.abs(error) < 1_000_000, "off by " + error);
    }

    @Test
    void isUnknownWhereNothingSounded() {
        Onset onset = new Onset();
        onset.observe(TRUE_ONSET, 0);
        assertTrue(onset.nanos().isEmpty());
    }
}
