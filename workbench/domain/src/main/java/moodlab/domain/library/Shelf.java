package moodlab.domain.library;

import java.util.List;

/** Where a scan finds what was known of a root before, and leaves what it learns. */
public interface Shelf {

    /** All songs and all files that were skipped, in any order. */
    List<Shelved> shelved();

    /** Keeps what a step of the scan says. It is kept when this returns, so that a scan can go on where it stopped. */
    void keep(ScanStep step);
}
