package moodlab.emotion.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import moodlab.domain.Abstention;
import moodlab.domain.Defect;
import moodlab.domain.Emotion;
import moodlab.domain.EmotionDistribution;
import moodlab.domain.FaceBox;
import moodlab.domain.Reading;
import moodlab.domain.Sample;
import moodlab.domain.TimedReading;
import org.junit.jupiter.api.Test;

class SamplerTest {

    private static final int RATE = 20;
    private static final FaceBox BOX = new FaceBox(0, 0, 9, 9);
    private static final Reading UNUSABLE = new Reading.Unusable(BOX, 0.1, Set.of(Defect.TOO_DARK));

    private final Sampler sampler = new Sampler(SampleSettings.USUAL, UnaryOperator.identity());

    private static Reading seen(Emotion emotion) {
        return new Reading.Seen(EmotionDistribution.certain(emotion), BOX, 0.8);
    }

    private static Reading seen(EmotionDistribution emotions) {
        return new Reading.Seen(emotions, BOX, 0.8);
    }

    /** Pictures number {@code from} to {@code to}, at 20 a second. */
    private static List<Sample> run(Sampler sampler, int from, int to, IntFunction<Reading> reading) {
        List<Sample> samples = new ArrayList<>();
        for (int i = from; i < to; i++) {
            samples.addAll(sampler.add(new TimedReading(i, i * 1_000_000_000L / RATE, reading.apply(i))));
        }
        return samples;
    }

    @Test
    void aSecondIsOverWhenTheNextBegins() {
        List<Sample> samples = run(sampler, 0, 3 * RATE + 1, i -> seen(Emotion.HAPPY));
        assertEquals(3, samples.size());
        Sample last = samples.get(2);
        assertEquals(2, last.second());
        assertEquals(3_000_000_000L, last.nanos());
        assertEquals(RATE, last.frames());
        assertEquals(RATE, last.framesWithFace());
        assertEquals(0.8, last.quality(), 1e-12);
        assertTrue(last.counts());
        assertEquals(Emotion.HAPPY, last.emotions().orElseThrow().top());
        assertEquals(0.8 * (1 - Math.exp(-3)), last.confidence(), 0.06);
    }

    @Test
    void saysWhyASecondHasNoReading() {
        List<Sample> samples = new ArrayList<>();
        samples.addAll(run(sampler, 0, RATE, i -> seen(Emotion.SAD)));
        samples.addAll(run(sampler, RATE, 2 * RATE, i -> new Reading.NoFace()));
        samples.addAll(run(sampler, 2 * RATE, 3 * RATE, i -> UNUSABLE));
        samples.addAll(run(sampler, 3 * RATE, 4 * RATE, i -> i % 4 == 0 ? seen(Emotion.SAD) : UNUSABLE));
        samples.addAll(run(sampler, 4 * RATE, 5 * RATE, i -> new Reading.NoPicture("unplugged")));
        samples.addAll(run(sampler, 5 * RATE, 6 * RATE + 1, i -> seen(EmotionDistribution.uniform())));
        assertEquals(
                List.of(
                        Optional.empty(),
                        Optional.of(Abstention.NO_FACE),
                        Optional.of(Abstention.POOR_PICTURE),
                        Optional.of(Abstention.TOO_LITTLE),
                        Optional.of(Abstention.NO_PICTURE),
                        Optional.of(Abstention.UNSURE)),
                samples.stream().map(Sample::abstention).toList());
        assertTrue(samples.get(1).emotions().isEmpty());
        assertTrue(samples.get(1).confidence() < samples.get(0).confidence());
        assertTrue(samples.get(5).emotions().isPresent());
    }

    @Test
    void secondsWithoutPicturesAreSamplesToo() {
        run(sampler, 0, RATE, i -> seen(Emotion.SAD));
        List<Sample> samples = run(sampler, 5 * RATE, 5 * RATE + 1, i -> seen(Emotion.SAD));
        assertEquals(5, samples.size());
        assertEquals(
                List.of(0L, 1L, 2L, 3L, 4L),
                samples.stream().map(Sample::second).toList());
        assertEquals(Optional.of(Abstention.NO_PICTURE), samples.get(4).abstention());
        assertEquals(0, samples.get(4).frames());
    }

    @Test
    void aClockThatJumpsByYearsGivesMinutesOfSamples() {
        run(sampler, 0, RATE, i -> seen(Emotion.SAD));
        List<Sample> samples = sampler.add(new TimedReading(1, Long.MAX_VALUE / 2, new Reading.NoFace()));
        assertEquals(601, samples.size());
    }

    @Test
    void readingsWithoutAPictureHaveNoTimeOfTheirOwn() {
        run(sampler, 0, 5, i -> seen(Emotion.SAD));
        List<Sample> samples = sampler.add(new TimedReading(-1, 0, new Reading.NoPicture("a fault")));
        assertEquals(List.of(), samples);
        assertEquals(1, run(sampler, 6, RATE + 1, i -> seen(Emotion.SAD)).size());
    }

    @Test
    void findsTheSecondAtWhichTheExpressionChanged() {
        EmotionDistribution calm = EmotionDistribution.of(0.02, 0.02, 0.02, 0.1, 0.1, 0.04, 0.7);
        EmotionDistribution glad = EmotionDistribution.of(0.02, 0.02, 0.02, 0.8, 0.02, 0.04, 0.08);
        List<Sample> samples = run(sampler, 0, 60 * RATE + 1, i -> seen(i < 30 * RATE ? calm : glad));
        List<Long> changes =
                samples.stream().filter(Sample::change).map(Sample::second).toList();
        assertEquals(1, changes.size());
        assertEquals(34, changes.get(0), 1);
    }

    @Test
    void nothingIsCarriedOverWhereTheCameraSaysNothingOfTheTimeBetween() {
        run(sampler, 0, RATE, i -> seen(Emotion.SAD));
        sampler.apart();
        assertTrue(sampler.now().isEmpty());
        run(sampler, RATE, RATE + 3, i -> seen(Emotion.HAPPY));
        assertEquals(1, sampler.now().orElseThrow().probability(Emotion.HAPPY), 1e-12);
    }

    @Test
    void correctsEachReading() {
        Sampler corrected = new Sampler(SampleSettings.USUAL, raw -> EmotionDistribution.certain(Emotion.NEUTRAL));
        List<Sample> samples = run(corrected, 0, RATE + 1, i -> seen(Emotion.SAD));
        assertEquals(Emotion.NEUTRAL, samples.get(0).emotions().orElseThrow().top());
    }

    @Test
    void theSameReadingsGiveTheSameSamples() {
        IntFunction<Reading> mixed = i -> i % 7 == 0 ? new Reading.NoFace() : seen(Emotion.ofLabel(i / 9 % 7));
        List<Sample> first = run(sampler, 0, 200, mixed);
        List<Sample> second = run(new Sampler(SampleSettings.USUAL, UnaryOperator.identity()), 0, 200, mixed);
        assertEquals(first, second);
        assertFalse(first.isEmpty());
    }
}
