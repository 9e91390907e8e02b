package moodlab.notebook;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Counts how often each combination of words occurs, in alphabetical order. */
final class Tally {

    private static final String BETWEEN = "\u0000";

    private final Map<String, Integer> counts = new TreeMap<>();

    void add(String... words) {
        counts.merge(String.join(BETWEEN, words), 1, Integer::sum);
    }

    /** Each combination with its count. */
    Stream<Map.Entry<List<String>, Integer>> rows() {
        return counts.entrySet().stream()
                .map(entry -> Map.entry(List.of(entry.getKey().split(BETWEEN, -1)), entry.getValue()));
    }

    /** How often a combination begins with that word. */
    int of(String first) {
        return rows().filter(row -> row.getKey().get(0).equals(first))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
