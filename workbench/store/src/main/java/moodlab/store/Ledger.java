package moodlab.store;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Rows of one transaction on their way into the log: gives each its place in its chain. */
final class Ledger {

    private final Handle handle;
    private final Map<String, Head> known;
    private final Map<String, Head> grown = new LinkedHashMap<>();
    private final RowEncoding encoding = new RowEncoding();

    /** @param known heads as they are in the store; those that are missing are looked up */
    Ledger(Handle handle, Map<String, Head> known) {
        this.handle = handle;
        this.known = known;
    }

    Handle handle() {
        return handle;
    }

    /** The row with its place in the chain and its hash; the caller writes it. */
    Map<String, Object> chained(String chain, String table, Map<String, Object> row) {
        Head head = head(chain);
        Hash hash = encoding.hash(head.hash(), table, head.links() + 1, row);
        grown.put(chain, head.with(table, hash));
        Map<String, Object> chained = new LinkedHashMap<>(row);
        chained.put(RowEncoding.LINK, head.links() + 1);
        chained.put(RowEncoding.HASH, hash.toArray());
        return chained;
    }

    private Head head(String chain) {
        Head head = grown.getOrDefault(chain, known.get(chain));
        return head != null ? head : HeadRows.of(handle, chain).orElseGet(() -> Head.start(chain, Head.OPENED));
    }

    /** Writes the heads of the chains that grew; the transaction's last word. */
    Collection<Head> finish() {
        grown.values().forEach(head -> HeadRows.put(handle, head));
        return grown.values();
    }
}
