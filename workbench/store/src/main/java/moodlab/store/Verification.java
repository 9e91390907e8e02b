package moodlab.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import moodlab.store.HeadsFile.Anchor;
import moodlab.store.keys.KeyFault;
import moodlab.store.keys.Keyring;
import moodlab.store.keys.StoreCipher;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Looks whether a log is what was written: no row changed, missing or added, the last one included. Whoever can rewrite
 * both the store and {@code heads.json} is not found.
 */
public final class Verification {

    /**
     * What was found.
     *
     * @param chains as their rows give them, whole or not
     * @param faults empty where all is as it was written
     * @param notes what is no fault but good to know, as sentences
     */
    public record Report(List<ChainHead> chains, List<Fault> faults, List<String> notes) {

        public Report {
            chains = List.copyOf(chains);
            faults = List.copyOf(faults);
            notes = List.copyOf(notes);
        }

        /** Whether nothing is wrong. */
        public boolean sound() {
            return faults.isEmpty();
        }
    }

    private final Handle handle;
    private final List<ChainHead> chains = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private Verification(Handle handle) {
        this.handle = handle;
    }

    /**
     * Looks at a home's store, and writes nothing to it.
     *
     * @throws StoreUnavailable where there is none, it is in use, cannot be read, or is of another schema
     */
    public static Report home(Path folder) {
        return home(folder, Keyring.unattended());
    }

    /**
     * Looks at a home's store, and writes nothing to it.
     *
     * @param keys knows the home's key, or whom to ask for its passphrase
     * @throws StoreUnavailable as {@link #home(Path)} does, and where the key cannot be had
     */
    public static Report home(Path folder, Keyring keys) {
        Path home = folder.toAbsolutePath().normalize();
        if (!Store.isIn(home)) {
            throw new StoreUnavailable("There is no store in " + home + ": name another home.");
        }
        HomeLock lock = HomeLock.take(home);
        try {
            return unlocked(home, StoreCipher.of(Database.file(home), keys, home));
        } catch (IOException e) {
            throw Faults.unavailable(home, e);
        } catch (KeyFault e) {
            throw new StoreUnavailable(e.getMessage(), e);
        } finally {
            lock.close();
        }
    }

    /** For who holds the home already. */
    static Report unlocked(Path home, StoreCipher cipher) {
        try {
            Schema.checkIsCurrent(home, cipher);
            try (Handle handle = Jdbi.open(Schema.readOnly(home, cipher))) {
                return of(handle, home);
            }
        } catch (JdbiException e) {
            throw Faults.unavailable(home, e);
        }
    }

    /** As the connection sees it. */
    static Report of(Handle handle, Path home) {
        return new Verification(handle).report(home);
    }

    private Report report(Path home) {
        Map<String, Anchor> anchors = anchors(home);
        Map<String, Head> heads = new TreeMap<>();
        HeadRows.all(handle).forEach(head -> heads.put(head.chain(), head));
        Map<String, Tombstone> tombstones = Tombstone.all(handle);
        Set<String> names = new TreeSet<>(LoggedChains.of(handle));
        names.addAll(heads.keySet());
        names.addAll(anchors.keySet());
        names.addAll(tombstones.keySet());
        for (String chain : names) {
            Ends ends = new Ends(chain, Optional.ofNullable(heads.get(chain)), Optional.ofNullable(anchors.get(chain)));
            Optional<Tombstone> tombstone = Optional.ofNullable(tombstones.get(chain));
            tombstone.ifPresentOrElse(stone -> erased(stone, ends), () -> follow(ends));
            if (tombstone.isEmpty() && ends.isSaidToBeErased()) {
                faults.add(new Fault(chain, "tombstones", "its row", "missing: " + HeadsFile.NAME + " has it erased"));
            }
        }
        PolicyStateCheck.run(handle, faults::add);
        return new Report(chains, faults, notes);
    }

    /** A file that cannot be read is a fault, and is taken for none at all. */
    private Map<String, Anchor> anchors(Path home) {
        HeadsFile file = new HeadsFile(home);
        try {
            return file.read();
        } catch (IOException e) {
            faults.add(new Fault("", HeadsFile.NAME, "the file", "cannot be read (" + e.getMessage() + ")"));
            return Map.of();
        }
    }

    private void erased(Tombstone stone, Ends ends) {
        if (LoggedChains.isThere(handle, stone.chain())) {
            faults.add(new Fault(
                    stone.chain(), "", "its rows", "are there although a tombstone says that they were erased"));
        } else if (!stone.fits(ends.kept())) {
            faults.add(new Fault(stone.chain(), "tombstones", "its row", "does not have the head of the erased chain"));
        } else if (!stone.isConsentedTo(ends.kept())) {
            faults.add(new Fault(
                    stone.chain(),
                    "tombstones",
                    "its row",
                    "says that the chain was erased, which " + HeadsFile.NAME + " knows nothing of"));
        } else if (ends.stored().isPresent()) {
            faults.add(new Fault(stone.chain(), "heads", "its row", "is there although the chain was erased"));
        } else {
            notes.add(stone.sentence());
        }
    }

    private void follow(Ends ends) {
        Head start = Head.start(ends.chain(), ends.origin());
        ChainCheck check = new ChainCheck(handle, start, ends.kept(), faults::add);
        Head found = check.run();
        chains.add(ChainHead.of(found));
        ends.compare(found, check.broken(), faults::add, notes::add);
    }
}
