package moodlab.vision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import moodlab.domain.Frame;
import moodlab.domain.Pace;
import moodlab.domain.Shot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileCameraTest {

    private static final String CLIP = "faces/WolfgangLanger_Pexels.mp4";

    /** What the encoder may change a gray by: less than half the step from frame to frame. */
    private static final int LOSS = 9;

    @TempDir
    Path folder;

    private static FileCamera fast(Path file, AtEnd atEnd) {
        return FileCamera.open(new FileSettings(file, Pace.AS_FAST_AS_POSSIBLE, atEnd));
    }

    private static int framesOf(FileCamera camera) {
        int frames = 0;
        while (camera.next() instanceof Frame) {
            frames++;
        }
        return frames;
    }

    @Test
    void framesComeInOrderWithTheirColours() throws Exception {
        try (FileCamera camera = fast(TestVideos.encoded(folder, 10), AtEnd.END)) {
            assertEquals(10, camera.frameRate(), 1e-9);
            for (int i = 0; i < 10; i++) {
                Frame frame = assertInstanceOf(Frame.class, camera.next());
                assertEquals(64, frame.width());
                assertEquals(48, frame.height());
                assertEquals(i * 100_000_000L, frame.nanos());
                assertEquals(20 * i, frame.toBytes()[64 * 3 * 24 + 96] & 0xff, LOSS);
            }
            assertInstanceOf(Shot.Ended.class, camera.next());
            assertTrue(camera.damage().isEmpty());
        }
    }

    @Test
    void timeGrowsOnEvenlyOverTheSeamOfALoop() throws Exception {
        try (FileCamera camera = fast(TestVideos.encoded(folder, 10), AtEnd.LOOP)) {
            for (int i = 0; i < 35; i++) {
                Frame frame = assertInstanceOf(Frame.class, camera.next());
                assertEquals(i * 100_000_000L, frame.nanos());
                assertEquals(20 * (i % 10), frame.toBytes()[0] & 0xff, LOSS);
            }
        }
    }

    @Test
    void everyFrameWaitsUntilItIsDue() throws Exception {
        List<Long> due = new ArrayList<>();
        FileSettings settings = new FileSettings(TestVideos.encoded(folder, 3), Pace.REAL_TIME, AtEnd.END);
        try (FileCamera camera = FileCamera.open(settings, due::add)) {
            framesOf(camera);
        }
        assertEquals(List.of(0L, 100_000_000L, 200_000_000L), due);
    }

    @Test
    void theRealClipHasAllItsFrames() {
        try (FileCamera camera = fast(TestVideos.real(CLIP), AtEnd.END)) {
            assertEquals(472, framesOf(camera));
            assertEquals(24000 / 1001.0, camera.frameRate(), 1e-6);
            assertTrue(camera.damage().isEmpty());
        }
    }

    @Test
    void aClipCutShortGivesWhatIsThereAndSaysSo() throws IOException {
        byte[] whole = Files.readAllBytes(TestVideos.real(CLIP));
        Path cut = Files.write(folder.resolve("cut.mp4"), Arrays.copyOf(whole, whole.length / 2));
        try (FileCamera camera = fast(cut, AtEnd.END)) {
            int frames = framesOf(camera);
            assertTrue(frames > 150 && frames < 350, frames + " frames");
            String damage = camera.damage().orElseThrow();
            assertTrue(
                    damage.contains("cut.mp4 is cut short or damaged: " + frames + " of 472 pictures could be read."));
        }
        try (FileCamera camera = fast(cut, AtEnd.LOOP)) {
            for (int i = 0; i < 472; i++) {
                assertInstanceOf(Frame.class, camera.next());
            }
        }
    }

    @Test
    void aClipDamagedInTheMiddleIsReadOnBothSidesOfIt() throws IOException {
        byte[] bytes = Files.readAllBytes(TestVideos.real(CLIP));
        Arrays.fill(bytes, 500_000, 800_000, (byte) 0);
        Path damaged = Files.write(folder.resolve("damaged.mp4"), bytes);
        try (FileCamera camera = fast(damaged, AtEnd.END)) {
            int frames = 0;
            long last = 0;
            while (camera.next() instanceof Frame frame) {
                frames++;
                last = frame.nanos();
            }
            assertTrue(frames > 200 && frames < 472, frames + " frames");
            assertTrue(last > 19_000_000_000L, "read on to " + last);
            assertTrue(camera.damage().isPresent());
        }
    }

    @Test
    void whatIsNoVideoIsASentenceWithARemedy() throws IOException {
        Path text = Files.writeString(folder.resolve("song.mp4"), "la la la");
        assertTrue(message(text).contains("cannot be read as a video: choose"), message(text));
        Path empty = Files.createFile(folder.resolve("empty.mp4"));
        assertTrue(message(empty).contains("cannot be read as a video: choose"), message(empty));
        assertTrue(message(folder.resolve("none.mp4")).startsWith("There is no file"));
        assertTrue(message(folder).startsWith("There is no file"));
    }

    @Test
    void aSongHasNoPictures() throws IOException {
        try (var songs = Files.list(TestVideos.real("emotion4q/Q1"))) {
            Path song = songs.filter(file -> file.toString().endsWith(".mp3"))
                    .findFirst()
                    .orElseThrow();
            assertTrue(message(song).contains("has no pictures in it: choose"), message(song));
        }
    }

    private static String message(Path file) {
        return assertThrows(CameraException.class, () -> fast(file, AtEnd.END)).getMessage();
    }
}
