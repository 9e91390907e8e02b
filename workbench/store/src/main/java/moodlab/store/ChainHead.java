package moodlab.store;

/**
 * Where a session's chain ends: whoever keeps this, on paper too, can tell later that no row was changed since.
 *
 * @param session empty for the chain of the songs
 * @param rows how many the chain has
 * @param hash SHA-256 of the last one and, through it, of all before, in hex
 * @param origin {@code opened}, or which older schema its first rows were of: for those it vouches since the migration
 */
public record ChainHead(String session, long rows, String hash, String origin) {

    static ChainHead of(Head head) {
        return new ChainHead(head.chain(), head.links(), head.hash().hex(), head.origin());
    }
}
