package moodlab.cli;

import moodlab.store.people.Query;
import picocli.CommandLine.Option;

/** Which part of a table is printed. */
final class PageOptions {

    @Option(names = "--search", defaultValue = "", paramLabel = "TEXT", description = "only rows that hold that text")
    private String search;

    @Option(names = "--first", defaultValue = "0", description = "how many rows to pass over (default: 0)")
    private long first;

    @Option(names = "--most", defaultValue = "100", description = "how many rows to print, up to 1000 (default: 100)")
    private int most;

    /** By the first column. */
    Query query() {
        return new Query(search, 0, true, first, most);
    }

    Query latestFirst() {
        return new Query(search, 0, false, first, most);
    }
}
