package moodlab.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import moodlab.store.HeadsFile.Anchor;
import org.jdbi.v3.core.Handle;

/** Where the chains of one writer's store end, and what {@code heads.json} beside it says of that. */
final class Heads {

    private final HeadsFile file;
    private final Map<String, Head> current = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    Heads(Path home) {
        this.file = new HeadsFile(home);
    }

    /** What is known may not be what is in the store: look anew. */
    void forget() {
        current.clear();
    }

    Ledger ledger(Handle handle) {
        return new Ledger(handle, current);
    }

    /** Before those chains grow: says in the file that they may have more rows than it knows. */
    void announce(Handle handle, Collection<String> chains) {
        List<String> fresh = chains.stream()
                .distinct()
                .filter(chain -> !open.contains(chain))
                .toList();
        if (fresh.isEmpty()) {
            return;
        }
        try {
            Map<String, Anchor> known = file.read();
            List<Anchor> anchors = new ArrayList<>();
            for (String chain : fresh) {
                Head head = HeadRows.of(handle, chain).orElseGet(() -> Head.start(chain, Head.OPENED));
                Anchor before = known.get(chain);
                anchors.add(new Anchor(before == null ? head : before.head(), false));
            }
            file.put(anchors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        open.addAll(fresh);
    }

    /** Those rows are in the log now. */
    void grew(Collection<Head> heads) {
        heads.forEach(head -> current.put(head.chain(), head));
    }

    /** A session has ended: its chain is whole. */
    void whole(Handle handle, String chain) {
        anchor(handle, Set.of(chain));
    }

    /** The store is closed: all chains are whole. */
    void allWhole(Handle handle) {
        if (!open.isEmpty()) {
            anchor(handle, Set.copyOf(open));
        }
    }

    private void anchor(Handle handle, Set<String> chains) {
        List<Anchor> anchors = new ArrayList<>();
        for (String chain : chains) {
            HeadRows.of(handle, chain).ifPresent(head -> anchors.add(new Anchor(head, true)));
        }
        try {
            file.put(anchors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        open.removeAll(chains);
    }
}
