package moodlab.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Goes through a chain's rows of one table, page by page. */
final class RowCursor {

    private static final int PAGE = 1_000;

    private final Handle handle;
    private final LogTable table;
    private final String chain;
    private List<Map<String, Object>> page;
    private int next;
    private long seen;

    RowCursor(Handle handle, LogTable table, String chain) {
        this.handle = handle;
        this.table = table;
        this.chain = chain;
        this.page = table.page(handle, chain, Long.MIN_VALUE, PAGE);
    }

    LogTable table() {
        return table;
    }

    /** How many rows were taken. */
    long seen() {
        return seen;
    }

    /** The next row's link; empty after the last. */
    Optional<Long> link() {
        return next < page.size() ? Optional.of((Long) page.get(next).get(RowEncoding.LINK)) : Optional.empty();
    }

    Map<String, Object> take() {
        Map<String, Object> row = page.get(next++);
        seen++;
        if (next == page.size()) {
            page = table.key().isEmpty() ? List.of() : table.page(handle, chain, table.keyOf(row), PAGE);
            next = 0;
        }
        return row;
    }
}
