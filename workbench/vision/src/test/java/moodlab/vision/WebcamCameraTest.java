package moodlab.vision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import moodlab.domain.Frame;
import moodlab.domain.Shot;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class WebcamCameraTest {

    private final AtomicLong slept = new AtomicLong();

    private WebcamCamera camera(ScriptedWebcam webcam) {
        return WebcamCamera.open(webcam, slept::addAndGet);
    }

    @Test
    void aLostCameraIsReopenedOnLaterCalls() {
        ScriptedWebcam webcam = new ScriptedWebcam(List.of(2, -1, -1, 1));
        try (WebcamCamera camera = camera(webcam)) {
            assertInstanceOf(Frame.class, camera.next());
            assertInstanceOf(Frame.class, camera.next());
            assertInstanceOf(Shot.Lost.class, camera.next());
            assertEquals(0, webcam.stillOpen());
            assertInstanceOf(Shot.Lost.class, camera.next());
            assertInstanceOf(Shot.Lost.class, camera.next());
            assertInstanceOf(Frame.class, camera.next());
            assertInstanceOf(Shot.Lost.class, camera.next());
        }
        assertEquals(0, webcam.stillOpen());
    }

    @Test
    void waitsBeforeEachNewTryOnly() {
        try (WebcamCamera camera = camera(new ScriptedWebcam(List.of(1, -1, 1)))) {
            camera.next();
            camera.next();
            assertEquals(0, slept.get());
            camera.next();
            camera.next();
            assertEquals(1_000_000_000L, slept.get());
        }
    }

    @Test
    void tellsAFrozenPictureAfterTwoSecondsUntilItMoves() {
        ScriptedWebcam webcam = ScriptedWebcam.steady();
        try (WebcamCamera camera = camera(webcam)) {
            webcam.freeze(true);
            for (int i = 0; i < 60; i++) {
                assertInstanceOf(Frame.class, camera.next());
            }
            camera.next();
            assertInstanceOf(Shot.Lost.class, camera.next());
            webcam.freeze(false);
            assertInstanceOf(Frame.class, camera.next());
        }
    }

    @Test
    void triesAgainWithinThreeSecondsOfItsReturn() {
        ScriptedWebcam webcam = new ScriptedWebcam(List.of(1, -1, -1, -1, 1));
        try (WebcamCamera camera = camera(webcam)) {
            camera.next();
            camera.next();
            long before = slept.get();
            while (!(camera.next() instanceof Frame)) {
                before = slept.get();
            }
            assertTrue(slept.get() - before < 3_000_000_000L);
        }
    }

    @Test
    void namesACameraAsTheSystemDoes(@org.junit.jupiter.api.io.TempDir Path folder) throws Exception {
        Files.createDirectory(folder.resolve("video2"));
        Files.writeString(folder.resolve("video2/name"), "Desk Camera\n");
        assertEquals("Desk Camera", Webcams.name(2, folder));
        assertEquals("Webcam 3", Webcams.name(3, folder));
    }

    @Test
    void aCameraThatDoesNotOpenAtFirstIsAnError() {
        assertThrows(CameraException.class, () -> camera(new ScriptedWebcam(List.of())));
    }

    @Test
    void aMissingCameraIsASentenceWithARemedy() {
        Assumptions.assumeTrue(
                Webcams.knowsThatThereIsNo(987), "Skipped: only Linux can tell that a camera is missing.");
        WebcamSettings settings = WebcamSettings.usual(987);
        CameraException e = assertThrows(CameraException.class, () -> WebcamCamera.open(settings, () -> 0));
        assertTrue(e.getMessage().startsWith("There is no camera 987: plug one in"), e.getMessage());
    }

    @Test
    void listsReadableNodesThatCarryPictures(@org.junit.jupiter.api.io.TempDir Path folder) throws Exception {
        Path devices = Files.createDirectory(folder.resolve("dev"));
        for (String name : List.of("video10", "video2", "video3", "videotape", "null")) {
            Files.createFile(devices.resolve(name));
        }
        Path descriptions = Files.createDirectory(folder.resolve("sys"));
        Files.createDirectory(descriptions.resolve("video2"));
        Files.writeString(descriptions.resolve("video2/index"), "0\n");
        Files.createDirectory(descriptions.resolve("video3"));
        Files.writeString(descriptions.resolve("video3/index"), "1\n");
        assertEquals(List.of(2, 10), Webcams.present(devices, descriptions));
        assertEquals(List.of(), Webcams.present(folder.resolve("nowhere"), descriptions));
    }
}
