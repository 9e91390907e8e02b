package moodlab.store;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** The chains that rows of the log name. */
final class LoggedChains {

    private LoggedChains() {}

    /** Whatever stands in a table's session, known or not. */
    static List<String> of(Handle handle) {
        return handle.createQuery("""
                        SELECT session FROM sessions UNION SELECT session FROM rounds UNION SELECT session FROM events
                        UNION SELECT session FROM readings UNION SELECT session FROM samples
                        UNION SELECT '' FROM songs
                        """).mapTo(String.class).list();
    }

    static boolean isThere(Handle handle, String chain) {
        return LogTable.of(chain).stream()
                .anyMatch(table -> !table.page(handle, chain, Long.MIN_VALUE, 1).isEmpty());
    }
}
