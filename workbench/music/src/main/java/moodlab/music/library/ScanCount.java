package moodlab.music.library;

import java.util.List;
import moodlab.music.SongLibrary.Skipped;

/** What a running scan has counted. */
final class ScanCount {

    private int added;
    private int changed;
    private int moved;
    private int unchanged;

    void unchanged() {
        unchanged++;
    }

    /** A file was read to its end. */
    void read(boolean found, boolean known) {
        if (found) {
            moved++;
        } else if (known) {
            changed++;
        } else {
            added++;
        }
    }

    ScanReport report(int missing, List<Skipped> skipped) {
        return new ScanReport(added, changed, moved, unchanged, missing, skipped);
    }
}
