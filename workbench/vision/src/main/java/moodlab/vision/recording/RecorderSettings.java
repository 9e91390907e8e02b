package moodlab.vision.recording;

/**
 * How a recorder deals with a disk or an encoder that is slower than the camera.
 *
 * @param waitingBytes of pictures that may wait to be written; one picture may always wait
 * @param waitingRows frames that may wait, with picture or without
 * @param patient whether the camera is made to wait; else pictures, and at last frames, are dropped, counted and marked
 */
public record RecorderSettings(long waitingBytes, int waitingRows, boolean patient) {

    /** Never holds the camera up; two seconds of 640 × 480 may wait. */
    public static final RecorderSettings LIVE = new RecorderSettings(60_000_000, 2_000, false);

    /** For a camera that does not mind waiting: nothing is dropped. */
    public static final RecorderSettings PATIENT = new RecorderSettings(30_000_000, 2_000, true);

    public RecorderSettings {
        if (waitingBytes < 0 || waitingRows < 1) {
            throw new IllegalArgumentException(
                    "at least one frame must be able to wait: " + waitingBytes + " bytes, " + waitingRows + " rows");
        }
    }
}
