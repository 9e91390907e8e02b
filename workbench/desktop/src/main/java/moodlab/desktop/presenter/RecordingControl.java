package moodlab.desktop.presenter;

/** A session's recording, as the window handles it. For any thread. */
public interface RecordingControl {

    /** How it stands now; never waits. */
    News now();

    /** Ends the recording while the session goes on; may wait for the disk. */
    void stop();

    /**
     * How a recording stands.
     *
     * @param running whether the video is being recorded
     * @param frames recorded so far
     * @param dropped frames whose picture was left out
     * @param trouble why it ended early, in a sentence; empty where it did not
     */
    record News(boolean running, long frames, long dropped, String trouble) {}
}
