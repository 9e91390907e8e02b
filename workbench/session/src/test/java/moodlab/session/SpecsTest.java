package moodlab.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SpecsTest {

    @Test
    void readsWhatItWrites() {
        for (CameraSpec camera : new CameraSpec[] {
            new CameraSpec.Webcam(2),
            new CameraSpec.Webcam(1, 1280, 720, 15),
            new CameraSpec.VideoFile(Path.of("a.mp4")),
            new CameraSpec.Demo()
        }) {
            assertEquals(camera, CameraSpec.parse(camera.text()));
        }
        for (SongsSpec songs : new SongsSpec[] {new SongsSpec.Folder(Path.of("music")), new SongsSpec.Demo()}) {
            assertEquals(songs, SongsSpec.parse(songs.text()));
        }
    }

    @Test
    void saysHowAWebcamIsNamed() {
        String message = assertThrows(IllegalArgumentException.class, () -> CameraSpec.parse("webcam:front"))
                .getMessage();
        assertTrue(message.contains("webcam:0"), message);
    }

    @Test
    void givesEachPurposeItsOwnChance() {
        Seeds seeds = new Seeds(7);
        assertNotEquals(seeds.seed("listener"), seeds.seed("draws"));
        assertNotEquals(seeds.seed("listener"), new Seeds(8).seed("listener"));
        assertEquals(
                seeds.generator("draws").nextLong(), seeds.generator("draws").nextLong());
    }
}
