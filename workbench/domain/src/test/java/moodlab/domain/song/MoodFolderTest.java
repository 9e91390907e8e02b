package moodlab.domain.song;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import moodlab.domain.Affect;
import moodlab.domain.Emotion;
import org.junit.jupiter.api.Test;

class MoodFolderTest {

    @Test
    void findsItsNameWhateverTheCase() {
        assertEquals(Optional.of(MoodFolder.of(Emotion.HAPPY)), MoodFolder.named("Happy"));
        assertEquals(Optional.of(MoodFolder.Q3), MoodFolder.named("q3"));
        assertTrue(MoodFolder.named("covers").isEmpty());
    }

    @Test
    void putsEachQuadrantsCentreIntoThatQuadrant() {
        for (MoodFolder quadrant : new MoodFolder[] {MoodFolder.Q1, MoodFolder.Q2, MoodFolder.Q3, MoodFolder.Q4}) {
            assertEquals(quadrant, MoodFolder.quadrant(quadrant.affect()));
        }
        assertEquals(MoodFolder.Q1, MoodFolder.quadrant(Affect.NEUTRAL));
    }

    @Test
    void knowsElevenMoods() {
        assertEquals(11, MoodFolder.all().map(MoodFolder::name).distinct().count());
    }
}
