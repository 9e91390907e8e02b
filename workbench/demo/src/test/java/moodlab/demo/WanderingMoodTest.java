package moodlab.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import moodlab.domain.Emotion;
import org.junit.jupiter.api.Test;

class WanderingMoodTest {

    @Test
    void showsEveryEmotionInTimeAndPassesBetweenThem() {
        long[] now = {0};
        WanderingMood mood = new WanderingMood(new Random(1), () -> now[0]);
        Set<Emotion> shown = EnumSet.noneOf(Emotion.class);
        boolean passing = false;
        for (int tenth = 0; tenth < 6_000; tenth++) {
            now[0] += 100_000_000;
            double top = mood.get().probability(mood.get().top());
            shown.add(mood.get().top());
            passing |= top < 0.9;
        }
        assertEquals(EnumSet.allOf(Emotion.class), shown);
        assertTrue(passing);
    }
}
