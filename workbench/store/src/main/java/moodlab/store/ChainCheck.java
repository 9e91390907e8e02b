package moodlab.store;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import moodlab.store.HeadsFile.Anchor;
import org.jdbi.v3.core.Handle;

/** Follows one chain from its start and tells every place at which it is broken. */
final class ChainCheck {

    private final String chain;
    private final Consumer<Fault> faults;
    private final List<RowCursor> cursors;
    private final RowEncoding encoding = new RowEncoding();
    private final SortedMap<String, Long> rows = new TreeMap<>();
    private final Optional<Anchor> anchor;
    private final Head start;
    private Hash before;
    private long links;
    private boolean broken;

    /** @param anchor what {@code heads.json} says of it */
    ChainCheck(Handle handle, Head start, Optional<Anchor> anchor, Consumer<Fault> faults) {
        this.chain = start.chain();
        this.start = start;
        this.before = start.hash();
        this.anchor = anchor;
        this.faults = faults;
        this.cursors = LogTable.of(chain).stream()
                .map(table -> new RowCursor(handle, table, chain))
                .toList();
    }

    /** The chain's end as its rows give it. */
    Head run() {
        for (Optional<RowCursor> next = next(); next.isPresent(); next = next()) {
            follow(next.get());
        }
        return new Head(chain, links, before, start.origin(), rows);
    }

    /** Whether a row was found changed, missing or out of place. */
    boolean broken() {
        return broken;
    }

    private Optional<RowCursor> next() {
        return cursors.stream()
                .filter(cursor -> cursor.link().isPresent())
                .min(Comparator.comparing(cursor -> cursor.link().orElseThrow()));
    }

    private void follow(RowCursor cursor) {
        long link = cursor.link().orElseThrow();
        Map<String, Object> row = cursor.take();
        Hash written = Hash.of((byte[]) row.get(RowEncoding.HASH));
        String table = cursor.table().name();
        if (link <= links) {
            tell(table, name(cursor.table(), row), "was added, or stands in another row's place");
            return;
        }
        rows.merge(table, 1L, Long::sum);
        if (link > links + 1) {
            tell("", missing(links + 1, link - 1), "missing, before " + table + " " + name(cursor.table(), row));
        } else if (!encoding.hash(before, table, link, row).equals(written)) {
            tell(table, name(cursor.table(), row), "was changed");
        }
        before = written;
        links = link;
        checkAnchor(table, name(cursor.table(), row));
    }

    private void checkAnchor(String table, String row) {
        boolean other = anchor.filter(kept ->
                        kept.head().links() == links && !kept.head().hash().equals(before))
                .isPresent();
        if (other) {
            tell(table, row, "is not the one whose hash " + HeadsFile.NAME + " has: it or a row before it was changed");
        }
    }

    private void tell(String table, String row, String what) {
        broken = true;
        faults.accept(new Fault(chain, table, row, what));
    }

    static String missing(long first, long last) {
        return first == last ? "row " + first + " of the chain" : "rows " + first + " to " + last + " of the chain";
    }

    /** A row in words. */
    static String name(LogTable table, Map<String, Object> row) {
        return switch (table.name()) {
            case "sessions" -> "its row";
            case "rounds" -> "sequence " + row.get("sequence");
            case "events" -> "log_order " + row.get("log_order") + " (" + row.get("kind") + ")";
            case "songs" -> "row " + row.get(RowEncoding.LINK) + " (" + row.get("id") + ")";
            default -> "row " + row.get(RowEncoding.LINK) + " of the chain";
        };
    }
}
