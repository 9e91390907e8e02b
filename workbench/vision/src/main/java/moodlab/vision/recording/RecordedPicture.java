package moodlab.vision.recording;

/**
 * What became of a frame's picture.
 *
 * @param videoMillis its time in the video; −1 where the video does not have it
 * @param width in pixels; 0 where there was none
 * @param height in pixels
 */
public record RecordedPicture(Fate fate, long videoMillis, int width, int height) {

    /** Where the picture is. */
    public enum Fate {
        IN_VIDEO,
        /** Disk or encoder were too slow, so it was not kept. */
        DROPPED,
        /** The camera gave none. */
        NONE
    }

    /** A picture of that size which is not in the video: a recorder that keeps it says so itself. */
    public static RecordedPicture dropped(int width, int height) {
        return new RecordedPicture(Fate.DROPPED, -1, width, height);
    }

    /** No picture. */
    public static RecordedPicture none() {
        return new RecordedPicture(Fate.NONE, -1, 0, 0);
    }

    RecordedPicture inVideo(long millis) {
        return new RecordedPicture(Fate.IN_VIDEO, millis, width, height);
    }
}
