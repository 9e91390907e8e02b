package moodlab.desktop;

import java.util.List;
import moodlab.vision.WebcamName;

/** What the window has beside sessions and people: a desk for the camera, for calibration, listening, replay, songs, policies. */
final class Desks {

    private final Runnable toStart;
    private final CameraCheck camera;
    private final Calibrating calibration;
    private final ListenStage listening;
    private final ReplayDesk replay;
    private final LibraryDesk library;
    private final BoardDesk board;

    /**
     * Where the window has them.
     *
     * @param toStart leads to the start page
     * @param calibrated is done when a calibration has ended
     */
    record Place(
            Pages pages,
            StartPage startPage,
            WindowKeys keys,
            Dialogs dialogs,
            Runnable toStart,
            Runnable calibrated) {}

    Desks(Backend backend, Place place) {
        toStart = place.toStart();
        camera = new CameraCheck(backend.cameras(), place.startPage(), place.pages(), toStart);
        calibration = new Calibrating(backend.calibrator(), place.pages(), place.calibrated());
        listening = new ListenStage(backend.listening(), place.pages(), place.keys(), toStart);
        replay = new ReplayDesk(backend, place.dialogs()::deleteRecording, this::leaveReplay);
        library = new LibraryDesk(backend.library(), this::leaveLibrary);
        board = new BoardDesk(backend.who(), toStart);
        place.pages().hold(replay.page());
        place.pages().hold(library.page());
        place.pages().hold(board.page());
    }

    private void leaveReplay() {
        replay.page().leave();
        toStart.run();
    }

    private void leaveLibrary() {
        library.leave(toStart);
    }

    /** One camera, one person: a calibration, the camera page and listening each have them alone. */
    boolean idle() {
        return calibration.desk().isEmpty()
                && camera.desk().isEmpty()
                && listening.desk().isEmpty();
    }

    /** Leaves what only looks at the store, and goes on once the library has let it go. */
    void free(Runnable next) {
        replay.page().leave();
        board.leave();
        library.leave(next);
    }

    /**
     * Leaves whatever has camera or person to itself, as the window is to be closed.
     *
     * @param gone is done when it is left
     * @return whether there was such a desk; a calibration is left as it ends, and tells by itself
     */
    boolean leave(Runnable gone) {
        if (camera.desk().isPresent()) {
            camera.desk().get().close(gone);
        } else if (listening.desk().isPresent()) {
            listening.desk().get().leave();
            gone.run();
        } else if (calibration.desk().isPresent()) {
            calibration.desk().get().presenter().leave();
        } else {
            return false;
        }
        return true;
    }

    /** The window is gone. */
    void clear() {
        replay.clear();
        library.clear();
        board.clear();
    }

    void webcams(List<WebcamName> found) {
        camera.webcams(found);
    }

    CameraCheck camera() {
        return camera;
    }

    Calibrating calibration() {
        return calibration;
    }

    ListenStage listening() {
        return listening;
    }

    ReplayDesk replay() {
        return replay;
    }

    LibraryDesk library() {
        return library;
    }

    BoardDesk board() {
        return board;
    }
}
