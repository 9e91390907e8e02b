package moodlab.store.erasure;

/**
 * Where the chain of an erased session ended; the tombstone says the same.
 *
 * @param rows how many it had
 * @param hash of the last one, in hex
 */
public record ErasedChain(String session, long rows, String hash) {}
