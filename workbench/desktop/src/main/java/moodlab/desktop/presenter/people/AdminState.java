package moodlab.desktop.presenter.people;

import java.util.List;
import moodlab.store.people.Query;

/**
 * A page of one of the admin panel's tables.
 *
 * @param query which part it is
 * @param total rows that the search found in all
 * @param news a sentence on what was done; empty where nothing was
 * @param problem a sentence on what went wrong; empty where nothing did
 */
public record AdminState(AdminTab tab, Query query, List<Row> rows, long total, String news, String problem) {

    /** Rows on a page. */
    public static final int PAGE = 25;

    /**
     * A row.
     *
     * @param key what it is about: a pseudonym, a policy
     * @param cells in the order of the tab's columns
     */
    public record Row(String key, List<String> cells, boolean retired) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    public AdminState {
        rows = List.copyOf(rows);
    }

    /** The people, nothing searched. */
    static AdminState first() {
        return new AdminState(AdminTab.PEOPLE, query(AdminTab.PEOPLE), List.of(), 0, "", "");
    }

    /** The trail shows the latest first. */
    static Query query(AdminTab tab) {
        return new Query("", 0, tab != AdminTab.AUDIT, 0, PAGE);
    }

    AdminState saying(String now, String wrong) {
        return new AdminState(tab, query, rows, total, now, wrong);
    }

    public boolean hasNext() {
        return query.first() + rows.size() < total;
    }

    public boolean hasPrevious() {
        return query.first() > 0;
    }

    /** Such as "26–50 of 312". */
    public String range() {
        return rows.isEmpty() ? "none" : (query.first() + 1) + "–" + (query.first() + rows.size()) + " of " + total;
    }
}
