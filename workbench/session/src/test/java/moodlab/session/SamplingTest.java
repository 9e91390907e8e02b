package moodlab.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import moodlab.domain.Emotion;
import moodlab.domain.EmotionDistribution;
import moodlab.domain.FaceBox;
import moodlab.domain.Look;
import moodlab.domain.Reading;
import moodlab.domain.TimedReading;
import moodlab.emotion.time.SampleSettings;
import moodlab.emotion.time.Sampler;
import org.junit.jupiter.api.Test;

class SamplingTest {

    private static final long PERIOD = 40_000_000L;

    private final Sampling sampling = new Sampling(new Sampler(SampleSettings.USUAL, UnaryOperator.identity()));

    private static List<TimedReading> readings(int from, int to, Reading reading) {
        List<TimedReading> readings = new ArrayList<>();
        for (int i = from; i < to; i++) {
            readings.add(new TimedReading(i, i * PERIOD, reading));
        }
        return readings;
    }

    private static Reading seen(Emotion emotion) {
        return new Reading.Seen(EmotionDistribution.certain(emotion), new FaceBox(0, 0, 9, 9), 0.9);
    }

    private static double happy(Look look) {
        return look.observation().emotions().orElseThrow().probability(Emotion.HAPPY);
    }

    @Test
    void aDecisionRestsOnWhatIsSmoothedUpToIt() {
        List<TimedReading> readings = readings(0, 100, seen(Emotion.SAD));
        readings.addAll(readings(100, 125, seen(Emotion.HAPPY)));
        Look look = sampling.look(readings);
        assertEquals(1 - Math.exp(-1), happy(look), 0.01);
        assertEquals(25, look.observation().framesWithFace());
        assertEquals(4, look.samples().size());
    }

    @Test
    void withoutAFaceInTheLastSecondItRestsOnNone() {
        List<TimedReading> readings = readings(0, 100, seen(Emotion.SAD));
        readings.addAll(readings(100, 126, new Reading.NoFace()));
        assertTrue(sampling.look(readings).observation().emotions().isEmpty());
    }

    @Test
    void whileTheCameraIsLostNothingThatWasSeenBeforeIsRepeated() {
        List<TimedReading> readings = readings(0, 100, seen(Emotion.SAD));
        readings.add(new TimedReading(99, 99 * PERIOD, new Reading.NoPicture("unplugged")));
        Look look = sampling.look(readings);
        assertTrue(look.observation().emotions().isEmpty());
        assertEquals(101, look.readings().size());
    }

    @Test
    void aLookThatIsApartCarriesNothingOver() {
        sampling.look(readings(0, 100, seen(Emotion.SAD)));
        sampling.apart();
        assertEquals(1, happy(sampling.look(readings(100, 126, seen(Emotion.HAPPY)))), 1e-12);
    }

    @Test
    void anEmptyLookSaysThatThereWasNothing() {
        Look look = sampling.look(List.of());
        assertEquals(0, look.observation().frames());
        assertEquals(List.of(), look.samples());
    }
}
