package moodlab.cli;

import java.util.Locale;
import moodlab.store.ChainHead;

/** A chain's head as a line to keep. */
final class ChainLine {

    private ChainLine() {}

    static String of(ChainHead head) {
        String since = head.origin().equals("opened") ? "" : ", kept since the migration from " + head.origin();
        return String.format(
                Locale.ROOT,
                "head of %s: %,d rows, %s%s",
                head.session().isEmpty() ? "the songs" : head.session(),
                head.rows(),
                head.hash(),
                since);
    }
}
