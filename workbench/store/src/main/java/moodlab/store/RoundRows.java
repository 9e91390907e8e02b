package moodlab.store;

import java.util.LinkedHashMap;
import java.util.Map;
import moodlab.domain.Affect;
import moodlab.domain.Observation;
import moodlab.domain.choice.Context;
import moodlab.domain.choice.Slate;
import moodlab.domain.round.Decision;
import moodlab.domain.song.Song;

/** Writes the table {@code rounds}: what was decided, with all that a replay needs. */
final class RoundRows {

    private static final String INSERT = """
            INSERT INTO rounds (log_order, session, sequence, utc, nanos, policy, policy_version, policy_state,
                selection, candidates, probabilities, seed, slate, propensities, list_propensity,
                strategy, strategy_set_by, strategy_probability, local_time, activity, place,
                p_angry, p_disgust, p_fear, p_happy, p_sad, p_surprise, p_neutral,
                quality, frames, frames_with_face, valence, arousal, target_valence, target_arousal, features,
                link, hash)
            VALUES (:log_order, :session, :sequence, :utc, :nanos, :policy, :policy_version, :policy_state,
                :selection, :candidates, :probabilities, :seed, :slate, :propensities, :list_propensity,
                :strategy, :strategy_set_by, :strategy_probability, :local_time, :activity, :place,
                :p_angry, :p_disgust, :p_fear, :p_happy, :p_sad, :p_surprise, :p_neutral,
                :quality, :frames, :frames_with_face, :valence, :arousal, :target_valence, :target_arousal, :features,
                :link, :hash)
            """;

    private RoundRows() {}

    static void insert(Ledger ledger, Decision decision, long logOrder) {
        Map<String, Object> row = decided(decision);
        row.put("log_order", logOrder);
        row.putAll(known(decision.context()));
        row.putAll(seen(decision.context().observation()));
        ledger.handle()
                .createUpdate(INSERT)
                .bindMap(ledger.chained(decision.session(), LogTable.ROUNDS.name(), row))
                .execute();
    }

    private static Map<String, Object> decided(Decision decision) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("session", decision.session());
        row.put("sequence", decision.sequence());
        row.put("utc", Row.utc(decision.at().utc()));
        row.put("nanos", decision.at().nanos());
        row.put("policy", decision.policy().name());
        row.put("policy_version", decision.policy().version());
        row.put("policy_state", decision.policy().hash());
        row.put("selection", decision.selection().label());
        row.put(
                "candidates",
                Joined.of(decision.choice().candidates().stream().map(Song::id).toList()));
        row.put(
                "probabilities",
                Joined.of(java.util.Arrays.stream(decision.choice().toArray())));
        row.put("seed", decision.seed());
        putSlate(row, decision.slate());
        return row;
    }

    private static void putSlate(Map<String, Object> row, Slate slate) {
        row.put(
                "slate",
                Joined.of(slate.positions().stream()
                        .map(position -> position.song().id())
                        .toList()));
        row.put("propensities", Joined.of(slate.positions().stream().mapToDouble(Slate.Position::propensity)));
        row.put("list_propensity", slate.jointPropensity());
    }

    private static Map<String, Object> known(Context context) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("strategy", context.strategy().strategy().label());
        row.put("strategy_set_by", Row.label(context.strategy().setBy()));
        row.put("strategy_probability", context.strategy().probability());
        row.put("local_time", context.localTime());
        row.put("activity", context.activity());
        row.put("place", context.place());
        row.put("target_valence", context.target().valence());
        row.put("target_arousal", context.target().arousal());
        row.put("features", FeatureText.of(context.features()));
        return row;
    }

    private static Map<String, Object> seen(Observation observation) {
        Map<String, Object> row = Row.emotions(observation.emotions());
        row.put("quality", observation.quality());
        row.put("frames", observation.frames());
        row.put("frames_with_face", observation.framesWithFace());
        boolean face = observation.emotions().isPresent();
        Affect affect = observation.affect();
        row.put("valence", face ? affect.valence() : null);
        row.put("arousal", face ? affect.arousal() : null);
        return row;
    }
}
