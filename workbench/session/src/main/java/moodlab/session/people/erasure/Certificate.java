package moodlab.session.people.erasure;

import java.util.List;
import java.util.Map;
import moodlab.domain.file.Sha256;
import moodlab.store.StoreErasure.Outcome;
import moodlab.store.erasure.ErasedChain;
import moodlab.store.erasure.Finding;

/**
 * What an erasure did, to print. It does not name the person, nor have a hash of the pseudonym alone: there are so few
 * pseudonyms that each could be tried. The seal is one of the pseudonym with a receipt of 128 random bits, which only the
 * person gets, so that nobody but the holder of both can tell whose certificate it is.
 *
 * @param number such as {@code E-20260106-4F2A9C01D3}; tombstones have it
 * @param at in UTC, ISO 8601
 * @param by in words, without a name
 * @param seal SHA-256 of the receipt, a blank and the pseudonym, in hex
 * @param rows deleted from the store or made nameless, by kind
 * @param files deleted, by kind
 * @param chains of the erased sessions, where they ended
 * @param policies what became of what policies learnt, as sentences
 * @param backups what became of each
 * @param scan what the search for remainders found
 * @param faults of the log after it; empty where it is sound
 */
public record Certificate(
        String number,
        String at,
        String by,
        String seal,
        Map<String, Long> rows,
        Map<String, Long> files,
        List<ErasedChain> chains,
        List<String> policies,
        Map<String, Outcome> backups,
        Search scan,
        List<String> faults) {

    /**
     * The search for what is left.
     *
     * @param files how many were read
     * @param bytes how many
     * @param findings empty where nothing is left
     */
    public record Search(long files, long bytes, List<Finding> findings) {}

    /** What no program in a home can reach. */
    public static final List<String> BEYOND_REACH = List.of(
            "Copies outside the home folder: exports, files that were sent or copied, notebooks' outputs, and priors or models"
                    + " fitted from exports.",
            "Prints and photographs of the screen, and the paper list that links pseudonyms to people, if there is one.",
            "Backups of the machine, synchronised folders, snapshots of the file system, and blocks of deleted files that"
                    + " the disk has not used again.",
            "What other participants' songs were chosen with: moods of songs that this person's ratings had a part in, as"
                    + " the log of those sessions has them.");

    /** The same for the same person and receipt. */
    public static String seal(String receipt, String pseudonym) {
        return Sha256.of(receipt + " " + pseudonym);
    }

    /** Whether nothing was found. */
    public boolean clean() {
        return scan.findings().isEmpty();
    }
}
