package moodlab.domain.library;

import java.util.List;

/** What a scan learnt of one file, or at its end. */
public sealed interface ScanStep {

    /** A file that was not known. */
    record Added(SongFacts facts) implements ScanStep {}

    /** A known song whose file was changed. */
    record Changed(SongFacts facts) implements ScanStep {}

    /** A known song whose file has another time, or is back where it was missed, and has the same bytes. */
    record Touched(SongFile file) implements ScanStep {}

    /**
     * A song that was missing at its path and is found at another.
     *
     * @param from its path before
     */
    record Moved(String from, SongFacts facts) implements ScanStep {}

    /** A file that is no song, or cannot be read. */
    record Skipped(SongFile file, String reason) implements ScanStep {}

    /** Songs and skipped files that are not there any more; told once, at the end of a whole scan. */
    record Gone(List<String> paths) implements ScanStep {

        public Gone {
            paths = List.copyOf(paths);
        }
    }
}
