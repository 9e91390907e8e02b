package moodlab.store;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import moodlab.store.HeadsFile.Anchor;
import org.jdbi.v3.core.Handle;

/**
 * What an erased session leaves: where its chain ended, so that the gap is accounted for.
 *
 * @param certificate the number of the certificate that says why
 */
record Tombstone(String chain, long links, Hash hash, String certificate) {

    static Map<String, Tombstone> all(Handle handle) {
        Map<String, Tombstone> all = new TreeMap<>();
        handle.createQuery("SELECT * FROM tombstones")
                .map((row, context) -> new Tombstone(
                        row.getString("chain"),
                        row.getLong("links"),
                        Hash.of(row.getBytes("hash")),
                        row.getString("certificate")))
                .forEach(stone -> all.put(stone.chain(), stone));
        return all;
    }

    /** Whether {@code heads.json} knew that chain so. */
    boolean fits(Optional<Anchor> kept) {
        return kept.filter(anchor -> anchor.head().links() == links)
                .filter(anchor -> anchor.head().hash().equals(hash))
                .isPresent();
    }

    /** Whether {@code heads.json} says that it was erased, by the same certificate: a tombstone alone can be forged. */
    boolean isConsentedTo(Optional<Anchor> kept) {
        return kept.filter(anchor -> anchor.erased().equals(certificate)).isPresent();
    }

    String sentence() {
        return chain + ": erased, " + links + " rows, certificate " + certificate + ".";
    }
}
