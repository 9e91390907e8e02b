package moodlab.vision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import moodlab.domain.Camera;
import moodlab.domain.Frame;
import moodlab.domain.Pace;
import moodlab.domain.Shot;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What every camera promises. */
class CameraContractTest {

    @TempDir
    Path folder;

    private record Promise(String claim, java.util.function.Consumer<Camera> check) {}

    private static final List<Promise> PROMISES = List.of(
            new Promise("givesFramesOfOneSize", CameraContractTest::givesFramesOfOneSize),
            new Promise("timesGrowFromFrameToFrame", CameraContractTest::timesGrowFromFrameToFrame),
            new Promise("anEndIsForGood", CameraContractTest::anEndIsForGood),
            new Promise("closesTwiceAndHasEndedThen", CameraContractTest::closesTwiceAndHasEndedThen));

    @TestFactory
    Stream<DynamicTest> everyCameraKeepsThem() throws Exception {
        Path video = TestVideos.encoded(folder, 10);
        Supplier<Camera> once =
                () -> FileCamera.open(new FileSettings(video, Pace.AS_FAST_AS_POSSIBLE, AtEnd.END), TestVideos.NO_WAIT);
        Supplier<Camera> loop = () -> FileCamera.open(new FileSettings(video, Pace.REAL_TIME, AtEnd.LOOP), nanos -> {});
        Supplier<Camera> webcam = () -> WebcamCamera.open(ScriptedWebcam.steady(), nanos -> {});
        return Stream.concat(
                promises("file to its end", once),
                Stream.concat(promises("looping file", loop), promises("scripted webcam", webcam)));
    }

    private static Stream<DynamicTest> promises(String name, Supplier<Camera> camera) {
        return PROMISES.stream()
                .map(promise -> DynamicTest.dynamicTest(name + ": " + promise.claim(), () -> {
                    try (Camera opened = camera.get()) {
                        promise.check().accept(opened);
                    }
                }));
    }

    private static void givesFramesOfOneSize(Camera camera) {
        Frame first = assertInstanceOf(Frame.class, camera.next());
        Frame second = assertInstanceOf(Frame.class, camera.next());
        assertEquals(first.width(), second.width());
        assertEquals(first.height(), second.height());
    }

    private static void timesGrowFromFrameToFrame(Camera camera) {
        long last = Long.MIN_VALUE;
        for (int i = 0; i < 25 && camera.next() instanceof Frame frame; i++) {
            assertTrue(frame.nanos() > last, frame.nanos() + " after " + last);
            last = frame.nanos();
        }
    }

    private static void anEndIsForGood(Camera camera) {
        Shot shot = camera.next();
        for (int i = 0; i < 25 && !(shot instanceof Shot.Ended); i++) {
            shot = camera.next();
        }
        if (shot instanceof Shot.Ended) {
            assertInstanceOf(Shot.Ended.class, camera.next());
        }
    }

    private static void closesTwiceAndHasEndedThen(Camera camera) {
        camera.next();
        camera.close();
        camera.close();
        assertInstanceOf(Shot.Ended.class, camera.next());
    }
}
