package moodlab.desktop;

import java.nio.file.Path;
import java.time.Clock;
import moodlab.desktop.presenter.CameraOpener;
import moodlab.desktop.presenter.Explainer;
import moodlab.desktop.presenter.ReplayModel;
import moodlab.desktop.presenter.ReplaySource;
import moodlab.desktop.presenter.SessionOpener;
import moodlab.desktop.presenter.Sound;
import moodlab.desktop.presenter.calibration.Calibrator;
import moodlab.desktop.presenter.library.LibraryHome;
import moodlab.desktop.presenter.stopped.StoppedHome;

/**
 * What stands behind the window: opens sessions, handles their sound, explains their lists; calibrates; opens cameras; has
 * the recordings, and the models to read them with; the library; plays songs outside of sessions; knows who is in; has
 * the sessions that were cut off.
 */
record Backend(
        SessionOpener opener,
        Sound sound,
        Explainer explainer,
        Calibrator calibrator,
        CameraOpener cameras,
        ReplaySource recordings,
        ReplayModel.Shelf shelf,
        LibraryHome library,
        Listening listening,
        WhoIsIn who,
        StoppedHome stopped) {

    /** Where no session was cut off. */
    Backend(
            SessionOpener opener,
            Sound sound,
            Explainer explainer,
            Calibrator calibrator,
            CameraOpener cameras,
            ReplaySource recordings,
            ReplayModel.Shelf shelf,
            LibraryHome library,
            Listening listening,
            WhoIsIn who) {
        this(
                opener,
                sound,
                explainer,
                calibrator,
                cameras,
                recordings,
                shelf,
                library,
                listening,
                who,
                StoppedHome.NONE);
    }

    /** The same, with sessions that open otherwise. */
    Backend opening(SessionOpener other) {
        return new Backend(
                other, sound, explainer, calibrator, cameras, recordings, shelf, library, listening, who, stopped);
    }

    /** The same, for people whose clock or passwords are others. */
    Backend with(WhoIsIn other) {
        return new Backend(
                opener, sound, explainer, calibrator, cameras, recordings, shelf, library, listening, other, stopped);
    }

    /** With the recordings and the people of that home, and no songs outside of sessions. */
    Backend(
            SessionOpener opener,
            Sound sound,
            Explainer explainer,
            Calibrator calibrator,
            CameraOpener cameras,
            Path home) {
        this(
                opener,
                sound,
                explainer,
                calibrator,
                cameras,
                home,
                Listening.silent(),
                WhoIsIn.at(home),
                StoppedHome.NONE);
    }

    /** With the recordings and the library of that home. */
    Backend(
            SessionOpener opener,
            Sound sound,
            Explainer explainer,
            Calibrator calibrator,
            CameraOpener cameras,
            Path home,
            Listening listening,
            WhoIsIn who,
            StoppedHome stopped) {
        this(
                opener,
                sound,
                explainer,
                calibrator,
                cameras,
                new RecordedSessions(home, who.home().keys()),
                new ModelShelf(),
                LibraryHome.of(home, who.home().keys(), Clock.systemUTC()),
                listening,
                who,
                stopped);
    }
}
