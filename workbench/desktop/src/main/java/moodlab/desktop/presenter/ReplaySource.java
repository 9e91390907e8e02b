package moodlab.desktop.presenter;

import java.util.List;
import moodlab.vision.recording.Recording;

/** The recordings of a home. Its methods wait for the disk, and throw with a sentence for a person. */
public interface ReplaySource {

    /** Sessions that have one. */
    List<String> sessions();

    /** Opens one; it stays the caller's to close. */
    Tape open(String session);

    /** Opens one for a second thread, without what is shown beside it. */
    Recording again(String session);

    /**
     * A recording, and what is shown beside it all the while.
     *
     * @param erasure destroys its key, then deletes its files
     */
    record Tape(Recording recording, Reel reel, Runnable erasure) implements AutoCloseable {

        /** Closes the recording and erases it. */
        public void delete() {
            close();
            erasure.run();
        }

        @Override
        public void close() {
            recording.close();
        }
    }
}
