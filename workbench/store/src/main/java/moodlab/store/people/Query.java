package moodlab.store.people;

/**
 * Which part of a table is wanted.
 *
 * @param search a text that a row must hold somewhere, whatever the case; empty for every row
 * @param column by which to sort, from 0, in the order in which the rows' parts are told
 * @param first of the rows wanted, from 0
 * @param most how many, 1 … 1,000
 */
public record Query(String search, int column, boolean ascending, long first, int most) {

    public Query {
        if (column < 0 || first < 0 || most < 1 || most > 1_000) {
            throw new IllegalArgumentException("no such page: column " + column + ", first " + first + ", " + most);
        }
    }

    /** As LIKE takes it; what LIKE would read as signs of its own is escaped by a backslash. */
    String like() {
        String plain = search.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return "%" + plain + "%";
    }
}
