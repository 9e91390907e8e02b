package moodlab.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import moodlab.domain.Camera;
import moodlab.domain.Emotion;
import moodlab.domain.EmotionDistribution;
import moodlab.domain.Face;
import moodlab.domain.FaceBox;
import moodlab.domain.FaceFinder;
import moodlab.domain.FaceImage;
import moodlab.domain.Look;
import moodlab.domain.Reading;
import moodlab.domain.Shot;
import moodlab.emotion.time.SampleSettings;
import moodlab.emotion.time.Sampler;
import org.junit.jupiter.api.Test;

class SensorsTest {

    private static final FaceImage BLACK = FaceImage.of(new float[FaceImage.SIDE * FaceImage.SIDE]);
    private static final FaceFinder ALWAYS = frame -> Optional.of(new Face(new FaceBox(0, 0, 2, 2), BLACK, 1));

    private final List<String> warned = new ArrayList<>();

    private FaceSensing sensing(Camera camera, FaceFinder finder) {
        FaceReading reading = new FaceReading(finder, face -> EmotionDistribution.certain(Emotion.HAPPY));
        return new FaceSensing(camera, reading, FrameWatcher.none(), warned::add);
    }

    private static Sampling sampling() {
        return new Sampling(new Sampler(SampleSettings.USUAL, UnaryOperator.identity()));
    }

    @Test
    void readsEveryFrameOfTheNextSecond() {
        FaceSensing sensing = sensing(ScriptedCamera.of(1_000), ALWAYS);
        List<Duration> passed = new ArrayList<>();
        FastSensor sensor = new FastSensor(sensing, sampling(), passed::add);
        sensor.look();
        Look second = sensor.look();
        assertEquals(10, second.readings().size());
        assertEquals(Duration.ofSeconds(1), passed.get(1));
        assertEquals(10, second.observation().framesWithFace());
        assertEquals(sensing.frames(), sensing.faces());
    }

    @Test
    void saysThatThereIsNoPictureWhenTheCameraHasEnded() {
        FastSensor sensor = new FastSensor(sensing(ScriptedCamera.of(0), ALWAYS), sampling(), time -> {});
        Look look = sensor.look();
        assertInstanceOf(Reading.NoPicture.class, look.readings().get(0).reading());
        assertTrue(look.observation().emotions().isEmpty());
    }

    @Test
    void goesOnWithoutAFace() {
        FastSensor sensor =
                new FastSensor(sensing(ScriptedCamera.of(1_000), frame -> Optional.empty()), sampling(), time -> {});
        Look look = sensor.look();
        assertTrue(look.readings().stream().allMatch(reading -> reading.reading() instanceof Reading.NoFace));
        assertEquals(0, look.observation().framesWithFace());
    }

    @Test
    void restsOnTheLastSecondButHandsOutAllReadings() {
        try (LiveSensor sensor = new LiveSensor(sensing(ScriptedCamera.of(35), ALWAYS), sampling())) {
            Look look = sensor.look();
            while (look.readings().stream().noneMatch(at -> at.reading() instanceof Reading.NoPicture)) {
                Look more = sensor.look();
                assertTrue(more.observation().framesWithFace() <= 11);
                look = more;
            }
        }
    }

    @Test
    void closesOnlyWhenThePictureInProgressHasBeenRead() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        AtomicBoolean reading = new AtomicBoolean();
        FaceFinder slow = frame -> {
            reading.set(true);
            begun.countDown();
            awaitWhateverInterrupts(mayEnd);
            reading.set(false);
            return Optional.empty();
        };
        LiveSensor sensor = new LiveSensor(sensing(ScriptedCamera.of(1), slow), sampling());
        begun.await();
        AtomicBoolean stillReading = new AtomicBoolean(true);
        Thread closing = new Thread(() -> {
            sensor.close();
            stillReading.set(reading.get());
        });
        closing.start();
        closing.join(200);
        assertTrue(closing.isAlive());
        mayEnd.countDown();
        closing.join();
        assertFalse(stillReading.get());
    }

    /** As native code does, which no interrupt reaches. */
    private static void awaitWhateverInterrupts(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            Thread.onSpinWait();
        }
    }

    @Test
    void seesAgainWhenALostCameraIsBack() {
        Camera camera =
                new ScriptedCamera(i -> i == 3 ? new Shot.Lost("The camera was unplugged.") : ScriptedCamera.frame(i));
        FastSensor sensor = new FastSensor(sensing(camera, ALWAYS), sampling(), time -> {});
        Look lost = sensor.look();
        assertEquals(
                new Reading.NoPicture("The camera was unplugged."),
                lost.readings().get(3).reading());
        assertEquals(10, sensor.look().observation().framesWithFace(), 1);
    }

    @Test
    void warnsOnceOfACameraWhosePicturesAreMissing() {
        Camera damaged = new Camera() {
            private long frame;

            @Override
            public Shot next() {
                return ScriptedCamera.frame(frame++);
            }

            @Override
            public Optional<String> damage() {
                return frame > 15 ? Optional.of("The file is cut short at its frame " + frame) : Optional.empty();
            }
        };
        FastSensor sensor = new FastSensor(sensing(damaged, ALWAYS), sampling(), time -> {});
        sensor.look();
        assertEquals(List.of(), warned);
        sensor.look();
        sensor.look();
        assertEquals(List.of("The file is cut short at its frame 16"), warned);
    }

    @Test
    void survivesAFrameThatBreaksTheFinder() {
        FaceFinder broken = frame -> {
            throw new IllegalStateException("broken");
        };
        try (LiveSensor sensor = new LiveSensor(sensing(ScriptedCamera.of(5), broken), sampling())) {
            Look look = sensor.look();
            assertInstanceOf(Reading.NoPicture.class, look.readings().get(0).reading());
        }
    }
}
