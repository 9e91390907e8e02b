package moodlab.demo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import moodlab.domain.Emotion;
import moodlab.domain.EmotionDistribution;
import moodlab.domain.Frame;
import moodlab.domain.Pace;
import moodlab.domain.Shot;
import org.junit.jupiter.api.Test;

class DrawnFaceCameraTest {

    private static DrawnFaceCamera camera(long seed, Emotion emotion) {
        DrawnFaceSettings small = new DrawnFaceSettings(320, 240, 25, seed, Pace.AS_FAST_AS_POSSIBLE);
        return new DrawnFaceCamera(small, () -> EmotionDistribution.certain(emotion));
    }

    private static List<Frame> frames(DrawnFaceCamera camera, int count) {
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            frames.add(assertInstanceOf(Frame.class, camera.next()));
        }
        return frames;
    }

    @Test
    void framesHaveTheSizeAndTimesOfTheSettings() {
        List<Frame> frames = frames(camera(1, Emotion.HAPPY), 5);
        for (int i = 0; i < 5; i++) {
            assertEquals(320, frames.get(i).width());
            assertEquals(240, frames.get(i).height());
            assertEquals(i * 40_000_000L, frames.get(i).nanos());
        }
    }

    @Test
    void sameSeedSamePictures() {
        List<Frame> once = frames(camera(7, Emotion.FEAR), 10);
        List<Frame> again = frames(camera(7, Emotion.FEAR), 10);
        for (int i = 0; i < 10; i++) {
            assertArrayEquals(once.get(i).toBytes(), again.get(i).toBytes());
        }
        byte[] other = frames(camera(8, Emotion.FEAR), 1).get(0).toBytes();
        assertFalse(Arrays.equals(once.get(0).toBytes(), other));
    }

    @Test
    void everyEmotionLooksDifferent() {
        List<byte[]> pictures = Arrays.stream(Emotion.values())
                .map(emotion -> frames(camera(3, emotion), 1).get(0).toBytes())
                .toList();
        for (int i = 0; i < pictures.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertFalse(Arrays.equals(pictures.get(i), pictures.get(j)), i + " and " + j);
            }
        }
    }

    @Test
    void theFaceFollowsItsMoodWithinASecond() {
        AtomicReference<Emotion> mood = new AtomicReference<>(Emotion.NEUTRAL);
        DrawnFaceSettings small = new DrawnFaceSettings(320, 240, 25, 5, Pace.AS_FAST_AS_POSSIBLE);
        DrawnFaceCamera camera = new DrawnFaceCamera(small, () -> EmotionDistribution.certain(mood.get()));
        frames(camera, 25);
        mood.set(Emotion.SURPRISE);
        byte[] arrived = frames(camera, 25).get(24).toBytes();
        byte[] always = frames(camera(5, Emotion.SURPRISE), 50).get(49).toBytes();
        byte[] never = frames(camera(5, Emotion.NEUTRAL), 50).get(49).toBytes();
        assertTrue(difference(arrived, always) < 0.05 * difference(never, always));
    }

    private static long difference(byte[] one, byte[] other) {
        long sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += Math.abs((one[i] & 0xff) - (other[i] & 0xff));
        }
        return sum;
    }

    @Test
    void everyFrameWaitsUntilItIsDue() {
        List<Long> due = new ArrayList<>();
        DrawnFaceSettings settings = new DrawnFaceSettings(160, 120, 10, 1, Pace.REAL_TIME);
        DrawnFaceCamera camera =
                new DrawnFaceCamera(settings, () -> EmotionDistribution.certain(Emotion.SAD), due::add);
        frames(camera, 3);
        assertEquals(List.of(0L, 100_000_000L, 200_000_000L), due);
    }

    @Test
    void aClosedCameraHasEnded() {
        DrawnFaceCamera camera = camera(1, Emotion.ANGRY);
        camera.next();
        camera.close();
        camera.close();
        assertInstanceOf(Shot.Ended.class, camera.next());
    }

    @Test
    void blinksAFewTimesInAMinute() {
        DrawnFaceMotion motion = new DrawnFaceMotion(new SplittableRandom(11));
        int blinks = 0;
        boolean shut = false;
        for (int i = 0; i < 60 * 50; i++) {
            boolean nowShut = motion.blink(i / 50.0) > 0.5;
            blinks += nowShut && !shut ? 1 : 0;
            shut = nowShut;
        }
        assertTrue(blinks >= 60 / 6 - 1 && blinks <= 60 / 2.5, blinks + " blinks");
    }

    @Test
    void aMixedMoodIsAMixedExpression() {
        double[] half = new double[Emotion.COUNT];
        half[Emotion.HAPPY.ordinal()] = 0.5;
        half[Emotion.NEUTRAL.ordinal()] = 0.5;
        DrawnFaceExpression mixed = DrawnFaceExpression.of(EmotionDistribution.of(half));
        DrawnFaceExpression happy = DrawnFaceExpression.of(Emotion.HAPPY);
        assertEquals(DrawnFaceExpression.REST.towards(happy, 0.5), mixed);
        assertEquals(0.5 * happy.of(ActionUnit.LIP_CORNER_PULLER), mixed.of(ActionUnit.LIP_CORNER_PULLER), 1e-12);
    }
}
