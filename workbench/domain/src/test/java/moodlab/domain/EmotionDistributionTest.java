package moodlab.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EmotionDistributionTest {

    @Test
    void takesSinglePrecisionRoundingOutOfTheSum() {
        EmotionDistribution read = EmotionDistribution.of(0.1f, 0.2f, 0.3f, 0.1f, 0.1f, 0.1f, 0.10001f);
        double sum = 0;
        for (double p : read.toArray()) {
            sum += p;
        }
        assertEquals(1, sum, 1e-12);
        assertEquals(Emotion.FEAR, read.top());
    }

    @Test
    void refusesWhatIsNoDistribution() {
        assertThrows(IllegalArgumentException.class, () -> EmotionDistribution.of(0.5, 0.5));
        assertThrows(IllegalArgumentException.class, () -> EmotionDistribution.of(1, 1, 0, 0, 0, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> EmotionDistribution.of(Double.NaN, 1, 0, 0, 0, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> EmotionDistribution.of(-0.5, 1.5, 0, 0, 0, 0, 0));
    }

    @Test
    void mapsACertainClassToItsCoordinates() {
        for (Emotion emotion : Emotion.values()) {
            assertEquals(emotion.affect(), EmotionDistribution.certain(emotion).affect());
        }
    }

    @Test
    void doesNotLetItsArrayBeChanged() {
        EmotionDistribution sure = EmotionDistribution.certain(Emotion.SAD);
        sure.toArray()[0] = 1;
        assertEquals(EmotionDistribution.certain(Emotion.SAD), sure);
    }

    @Test
    void countsFramesWithoutAFaceAgainstTheQualityButNotAgainstTheEmotion() {
        Reading seen = new Reading.Seen(EmotionDistribution.certain(Emotion.HAPPY), new FaceBox(0, 0, 9, 9), 0.8);
        Observation observation = Observation.of(List.of(seen, new Reading.NoFace()));
        assertEquals(Optional.of(EmotionDistribution.certain(Emotion.HAPPY)), observation.emotions());
        assertEquals(0.4, observation.quality(), 1e-12);
        assertEquals(1, observation.framesWithFace());
    }

    @Test
    void saysThatNoFaceWasSeenInsteadOfInventingOne() {
        Observation observation = Observation.of(List.of(
                new Reading.NoFace(),
                new Reading.NoPicture("The camera was unplugged."),
                new Reading.Unusable(new FaceBox(0, 0, 9, 9), 0.2, Set.of(Defect.TOO_DARK))));
        assertEquals(Optional.empty(), observation.emotions());
        assertEquals(0, observation.quality());
        assertEquals(3, observation.frames());
    }

    @Test
    void spreadsAffectByTheDoubtBetweenClasses() {
        assertEquals(
                new AffectSpread(0, 0),
                EmotionDistribution.certain(Emotion.NEUTRAL).affectSpread());
        double[] half = new double[Emotion.COUNT];
        half[Emotion.HAPPY.ordinal()] = 0.5;
        half[Emotion.NEUTRAL.ordinal()] = 0.5;
        AffectSpread spread = EmotionDistribution.of(half).affectSpread();
        // two points half as likely each: half their distance
        assertEquals(0.81 / 2, spread.valence(), 1e-9);
        assertEquals(0.51 / 2, spread.arousal(), 1e-9);
    }
}
