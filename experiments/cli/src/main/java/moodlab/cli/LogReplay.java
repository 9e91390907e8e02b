package moodlab.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import moodlab.bandit.PolicySpec;
import moodlab.session.DecisionReplay;
import moodlab.store.Store;
import moodlab.store.keys.Keyring;

/**
 * Decides a home's rounds anew and says whether they come out as they were logged.
 *
 * @param keys open the home
 * @param session the only one to report; empty for all
 * @param policy another policy to ask too, by name or as JSON
 */
record LogReplay(Path home, Keyring keys, Optional<String> session, Optional<String> policy) {

    /** Gives the exit code: 1 where something came out otherwise. */
    int run(PrintWriter out) {
        Optional<PolicySpec> other =
                policy.map(text -> text.strip().startsWith("{") ? PolicySpec.fromJson(text) : PolicySpec.parse(text));
        Map<String, DecisionTotals> totals = new LinkedHashMap<>();
        try (Store store = Store.openExisting(home, keys)) {
            DecisionReplay replay = new DecisionReplay(store, other);
            replay.run(step -> totals.computeIfAbsent(step.round().decision().session(), name -> new DecisionTotals())
                    .add(step));
            replay.notes().forEach(out::println);
        }
        session.ifPresent(only -> totals.keySet().retainAll(java.util.List.of(only)));
        totals.forEach((name, total) -> total.print(name, other.map(PolicySpec::name), out));
        boolean same = totals.values().stream().allMatch(DecisionTotals::same);
        out.println(
                totals.isEmpty()
                        ? "no rounds to replay"
                        : same
                                ? "replayed: every round came out as it was logged"
                                : "NOT every round came out as it was logged");
        out.flush();
        return same ? 0 : 1;
    }
}
