package moodlab.desktop.presenter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import moodlab.domain.Defect;
import moodlab.domain.FaceBox;
import moodlab.domain.Reading;
import org.junit.jupiter.api.Test;

class CameraPresenterTest {

    private static final Eye BLIND = (shot, reading) -> {};

    private final ScriptedCameras cameras = new ScriptedCameras();
    private final AtomicLong clock = new AtomicLong();
    private final CameraPresenter presenter =
            new CameraPresenter(new Threads(Runnable::run, Runnable::run), cameras, state -> {}, clock::get);

    private CameraState state() {
        return presenter.state();
    }

    @Test
    void saysWhatIsSeenHowLargeAndHowOften() {
        presenter.open("webcam:0", BLIND);
        for (int i = 0; i < 40; i++) {
            cameras.face();
        }
        assertEquals(PreviewState.Level.SEEN, state().preview().level());
        assertEquals("16 × 12, 30.0 pictures a second", state().facts());
        assertEquals("", state().banner());
    }

    @Test
    void advisesInWords() {
        presenter.open("webcam:0", BLIND);
        cameras.picture(new Reading.Unusable(new FaceBox(0, 0, 9, 9), 0.1, Set.of(Defect.TOO_DARK)), 20);
        assertEquals(Defect.TOO_DARK.advice(), state().preview().line());
        cameras.picture(new Reading.NoFace(), 3);
        assertTrue(state().preview().line().contains("cover"), state().preview().line());
        for (int i = 0; i < 4; i++) {
            cameras.picture(new Reading.NoFace(), 128);
        }
        assertTrue(
                state().preview().line().startsWith("No face seen"),
                state().preview().line());
    }

    @Test
    void tellsALostCameraAtOnceAndTakesItBackWithTheFirstPicture() {
        presenter.open("webcam:0", BLIND);
        cameras.face();
        cameras.lose("The camera stopped giving pictures.");
        assertEquals("The camera stopped giving pictures.", state().banner());
        cameras.face();
        assertEquals("", state().banner());
    }

    @Test
    void tellsASilentCameraWithinASecond() {
        presenter.open("webcam:0", BLIND);
        cameras.face();
        clock.addAndGet(800_000_000L);
        presenter.tick();
        assertEquals("", state().banner());
        clock.addAndGet(100_000_000L);
        presenter.tick();
        assertTrue(state().banner().startsWith("The camera gives no picture"), state().banner());
        cameras.face();
        assertEquals("", state().banner());
    }

    @Test
    void saysWhyACameraDoesNotOpen() {
        cameras.refuse(new IllegalArgumentException("There is no camera 0: plug one in."));
        presenter.open("webcam:0", BLIND);
        assertFalse(state().running());
        assertEquals("There is no camera 0: plug one in.", state().banner());
    }

    @Test
    void closesTheCameraBeforeItOpensAnotherAndBeforeItGoesOn() {
        presenter.open("webcam:0", BLIND);
        presenter.open("demo", BLIND);
        assertEquals(List.of("webcam:0", "demo"), cameras.opened());
        assertEquals(1, cameras.open());
        presenter.close(() -> assertEquals(0, cameras.open()));
        assertEquals(0, cameras.open());
        assertFalse(state().running());
    }
}
