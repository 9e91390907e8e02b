package moodlab.music.library;

import java.util.List;
import moodlab.music.SongLibrary.Skipped;

/**
 * What a scan found.
 *
 * @param added songs that were not known
 * @param changed known songs whose bytes were changed
 * @param moved known songs that were found at another path
 * @param unchanged known songs that are as they were
 * @param missing known songs that are not there
 * @param skipped files that are no song, with the reason, in the order of their paths
 */
public record ScanReport(int added, int changed, int moved, int unchanged, int missing, List<Skipped> skipped) {

    public ScanReport {
        skipped = List.copyOf(skipped);
    }
}
