package moodlab.store.erasure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a store knows of one person.
 *
 * @param rows how many there are, by kind, in the order in which they are told; kinds without rows are left out
 * @param chains of the person's sessions
 * @param marks by which a copy of some of the rows would be known: their hashes and the seeds of their draws
 */
public record PersonTraces(Map<String, Long> rows, List<ErasedChain> chains, List<Mark> marks) {

    /**
     * A value that no row of another person has.
     *
     * @param bytes whether the text is bytes in hex; else it is a text
     */
    public record Mark(String text, boolean bytes) {}

    public PersonTraces {
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
        chains = List.copyOf(chains);
        marks = List.copyOf(marks);
    }

    /** Whether there is nothing. */
    public boolean none() {
        return rows.isEmpty();
    }

    /** The names of the person's sessions. */
    public List<String> sessions() {
        return chains.stream().map(ErasedChain::session).toList();
    }
}
