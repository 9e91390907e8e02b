package moodlab.bandit.evaluation.guard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts what was found, and remembers where it was found first. */
final class Tally {

    private record Found(Finding.Severity severity, String what, String remedy, long times, String first) {}

    private final Map<String, Found> found = new LinkedHashMap<>();

    /**
     * Notes one more.
     *
     * @param kind with, as its message, what was found: "the propensity is missing"
     * @param remedy what to do, in words that end the sentence
     */
    void note(Finding kind, String remedy, String where) {
        found.merge(
                kind.code(),
                new Found(kind.severity(), kind.message(), remedy, 1, where),
                (old, one) -> new Found(old.severity(), old.what(), old.remedy(), old.times() + 1, old.first()));
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        found.forEach((code, each) -> findings.add(new Finding(
                code,
                each.severity(),
                (each.times() == 1 ? "In one round (" : "In " + each.times() + " rounds (first: ") + each.first() + ") "
                        + each.what() + ": " + each.remedy())));
        return findings;
    }
}
