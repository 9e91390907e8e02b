package moodlab.store;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Where a chain ends.
 *
 * @param chain the session; {@link #SONGS} for the songs, which sessions share
 * @param links how many rows it has
 * @param hash the last row's; before the first, the chain's start
 * @param origin {@link #OPENED}, or the schema of which its first rows were
 * @param rows how many in each table
 */
record Head(String chain, long links, Hash hash, String origin, SortedMap<String, Long> rows) {

    /** The chain that belongs to no session. */
    static final String SONGS = "";

    /** A chain that is as old as its first row. */
    static final String OPENED = "opened";

    Head {
        rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
    }

    static Head start(String chain, String origin) {
        return new Head(chain, 0, new RowEncoding().start(chain, origin), origin, new TreeMap<>());
    }

    /** With one row more. */
    Head with(String table, Hash last) {
        SortedMap<String, Long> more = new TreeMap<>(rows);
        more.merge(table, 1L, Long::sum);
        return new Head(chain, links + 1, last, origin, more);
    }

    /** As {@code events=12;rounds=3}. */
    String rowsText() {
        return rows.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining(";"));
    }

    /** @throws IllegalArgumentException where it is no such text */
    static SortedMap<String, Long> rows(String text) {
        SortedMap<String, Long> rows = new TreeMap<>();
        for (String each : text.isEmpty() ? new String[0] : text.split(";")) {
            int equals = each.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException("no count of rows: " + each);
            }
            rows.put(each.substring(0, equals), Long.parseLong(each.substring(equals + 1)));
        }
        return rows;
    }
}
