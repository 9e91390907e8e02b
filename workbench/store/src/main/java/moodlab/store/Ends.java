package moodlab.store;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import moodlab.store.HeadsFile.Anchor;

/**
 * What is said of a chain's end, and whether its rows agree.
 *
 * @param stored by the store's table {@code heads}
 * @param kept by {@code heads.json}
 */
record Ends(String chain, Optional<Head> stored, Optional<Anchor> kept) {

    /** Since when the chain is kept. */
    String origin() {
        return stored.map(Head::origin)
                .or(() -> kept.map(Anchor::head).map(Head::origin))
                .orElse(Head.OPENED);
    }

    /** Whether {@code heads.json} has a certificate of its erasure. */
    boolean isSaidToBeErased() {
        return kept.filter(anchor -> !anchor.erased().isEmpty()).isPresent();
    }

    /**
     * Tells where the rows found end elsewhere.
     *
     * @param broken whether a row was found wrong already, so that a head that differs is no news
     */
    void compare(Head found, boolean broken, Consumer<Fault> faults, Consumer<String> notes) {
        if (stored.isEmpty()) {
            faults.accept(new Fault(chain, "heads", "its row", "missing"));
        } else {
            counted(found, stored.get(), "the table heads", faults);
            if (!broken
                    && found.links() == stored.get().links()
                    && !found.hash().equals(stored.get().hash())) {
                faults.accept(new Fault(chain, "heads", "its row", "does not have the last row's hash"));
            }
        }
        kept.ifPresentOrElse(
                anchor -> anchored(found, anchor, faults, notes),
                () -> faults.accept(new Fault(chain, HeadsFile.NAME, "its head", "missing")));
    }

    private void anchored(Head found, Anchor anchor, Consumer<Fault> faults, Consumer<String> notes) {
        long more = found.links() - anchor.head().links();
        if (!anchor.head().origin().equals(origin())) {
            faults.accept(new Fault(chain, HeadsFile.NAME, "its head", "has another origin than the store"));
        }
        if (more < 0 || (anchor.whole() && more > 0)) {
            counted(found, anchor.head(), HeadsFile.NAME, faults);
        } else if (more > 0) {
            notes.accept((chain.isEmpty() ? "songs" : chain) + ": the last " + more + " of " + found.links()
                    + " rows are newer than " + HeadsFile.NAME + ", as after a crash; the chain holds them.");
        } else if (anchor.whole() && !found.rows().equals(anchor.head().rows())) {
            faults.accept(new Fault(chain, HeadsFile.NAME, "its head", "counts other rows than there are"));
        }
    }

    /** Names the tables that have more or fewer rows than they should. */
    private void counted(Head found, Head said, String by, Consumer<Fault> faults) {
        Map<String, Long> differences = new TreeMap<>();
        said.rows().forEach((table, rows) -> differences.merge(table, -rows, Long::sum));
        found.rows().forEach((table, rows) -> differences.merge(table, rows, Long::sum));
        differences.forEach((table, more) -> {
            if (more != 0) {
                String what = more < 0 ? "missing, by the count in " + by : "added, by the count in " + by;
                faults.accept(new Fault(chain, table, Math.abs(more) + (Math.abs(more) == 1 ? " row" : " rows"), what));
            }
        });
        boolean silent = differences.values().stream().allMatch(more -> more == 0);
        if (silent && found.links() != said.links()) {
            faults.accept(new Fault(chain, "heads", "its row", "has another number of rows than there are, in " + by));
        }
    }
}
