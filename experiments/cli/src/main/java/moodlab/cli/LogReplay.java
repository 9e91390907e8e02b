package moodlab.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moodlab.bandit.PolicySpec;
import moodlab.emotion.CnnEmotionReader;
import moodlab.emotion.EmotionModel;
import moodlab.session.DecisionReplay;
import moodlab.session.OtherFaces;
import moodlab.session.OtherReadings;
import moodlab.store.Store;
import moodlab.store.keys.Keyring;

/**
 * Decides a home's rounds anew and says whether they come out as they were logged.
 *
 * @param keys open the home
 * @param session the only one to report; empty for all
 */
record LogReplay(Path home, Keyring keys, Optional<String> session, Others others) {

    /**
     * Who is asked too.
     *
     * @param policy what it would have decided
     * @param model what would have been decided on its readings
     */
    record Others(Optional<PolicySpec> policy, Optional<EmotionModel> model) {}

    /** By name, or as JSON. */
    static PolicySpec spec(String text) {
        return text.strip().startsWith("{") ? PolicySpec.fromJson(text) : PolicySpec.parse(text);
    }

    /** Gives the exit code: 1 where something came out otherwise than it was logged. */
    int run(PrintWriter out) {
        Map<String, DecisionTotals> totals = new LinkedHashMap<>();
        try (Store store = Store.openExisting(home, keys)) {
            Optional<OtherReadings> readings = others.model().map(model -> readings(store, model));
            DecisionReplay replay = new DecisionReplay(store, others.policy(), readings);
            replay.run(step -> totals.computeIfAbsent(step.round().decision().session(), name -> new DecisionTotals())
                    .add(step));
            replay.notes().forEach(out::println);
            readings.map(OtherReadings::notes).orElse(List.of()).forEach(out::println);
        }
        session.ifPresent(only -> totals.keySet().retainAll(List.of(only)));
        totals.forEach((name, total) -> total.print(name, others, out));
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

    private OtherReadings readings(Store store, EmotionModel model) {
        return new OtherReadings(
                store,
                new OtherFaces(new CnnEmotionReader(model), model.manifest().sha256()),
                session);
    }
}
