package moodlab.desktop.presenter;

import moodlab.session.people.StudySetup;

/**
 * The start page as it was filled in, unchecked.
 *
 * @param camera {@link #DEMO}, {@code webcam:N} or {@link #FILE}
 * @param cameraFile the video's path where the camera is a file
 * @param songs {@link #DEMO} or {@link #FOLDER}
 * @param songsFolder the path where the songs are a folder
 * @param slate how many songs a list holds, as typed
 * @param seed as typed
 * @param record whether the participant ticked the consent to be recorded
 */
public record StartForm(
        String participant,
        String strategy,
        String selection,
        String policy,
        String reward,
        String camera,
        String cameraFile,
        String songs,
        String songsFolder,
        String activity,
        String place,
        String slate,
        String seed,
        boolean record) {

    /** The drawn face, the synthesised songs. */
    public static final String DEMO = "demo";

    /** A video file as camera. */
    public static final String FILE = "file";

    /** A folder of mood folders as songs. */
    public static final String FOLDER = "folder";

    /** The same for that participant. */
    public StartForm of(String other) {
        return new StartForm(
                other,
                strategy,
                selection,
                policy,
                reward,
                camera,
                cameraFile,
                songs,
                songsFolder,
                activity,
                place,
                slate,
                seed,
                record);
    }

    /** The same with songs of that folder; with the demo's where it is empty. */
    public StartForm playing(String folder) {
        return new StartForm(
                participant,
                strategy,
                selection,
                policy,
                reward,
                camera,
                cameraFile,
                folder.isEmpty() ? DEMO : FOLDER,
                folder,
                activity,
                place,
                slate,
                seed,
                record);
    }

    /** The same with songs, policy and all else of the study as a researcher set it up. */
    public StartForm setUp(StudySetup setup) {
        boolean demo = setup.songs().equals(DEMO);
        return new StartForm(
                participant,
                setup.strategy(),
                setup.selection(),
                setup.policy(),
                setup.reward(),
                camera,
                cameraFile,
                demo ? DEMO : FOLDER,
                demo ? "" : setup.songs(),
                activity,
                place,
                Integer.toString(setup.slate()),
                Long.toString(setup.seed()),
                record);
    }

    /**
     * What of it participants' sessions are to have.
     *
     * @throws NumberFormatException where list length or seed are no numbers
     */
    public StudySetup setup() {
        return new StudySetup(
                strategy,
                selection,
                policy,
                reward,
                songs.equals(FOLDER) ? songsFolder : songs,
                Integer.parseInt(slate),
                Long.parseLong(seed));
    }

    /** What starts a demonstration when nothing is changed. */
    public static StartForm defaults() {
        return new StartForm("P-01", "lift", "auto", "home", "thumb", DEMO, "", DEMO, "", "", "", "5", "1", false);
    }
}
