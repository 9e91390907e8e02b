package moodlab.desktop;

import java.nio.file.Path;
import java.util.List;

/** Takes pictures of the window with a demo session in it. */
public final class Screenshots {

    private Screenshots() {}

    /**
     * Runs a short demo session in a real window and saves what it shows: the start page, the listening page, the camera page, the session in light and in
     * dark and in a small window, and the end page. Takes about a minute.
     *
     * @param home the folder of the store; the demo session is logged there
     * @param to the folder of the PNG files; made where it is missing
     * @return the files
     * @throws DesktopUnavailable where there is no display, or the session does not come as far as its list
     */
    public static List<Path> take(Path home, Path to) {
        Desktop.checkDisplay();
        return new PhotoSession(new LiveSessions(home).backend(), to).take();
    }
}
