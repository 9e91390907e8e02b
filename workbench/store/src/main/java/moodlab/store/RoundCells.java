package moodlab.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import moodlab.domain.Emotion;
import moodlab.domain.EmotionDistribution;
import moodlab.domain.Observation;
import moodlab.domain.choice.Context;
import moodlab.domain.choice.Slate;
import moodlab.domain.choice.StrategyDraw;
import moodlab.domain.round.Decision;
import moodlab.domain.round.Outcome;
import moodlab.domain.round.Reward;
import moodlab.domain.round.Round;
import moodlab.domain.round.Thumb;
import moodlab.domain.song.Song;

/** A line of {@code rounds.csv}: the round, then its context, then what was heard and why a reward is missing. */
final class RoundCells {

    static final List<String> EMOTIONS =
            Arrays.stream(Emotion.values()).map(Row::column).toList();

    static final List<String> HEADER = Stream.of(
                    List.of("sequence", "session", "participant", "utc", "monotonic_nanos"),
                    List.of("strategy", "strategy_set_by", "strategy_probability"),
                    List.of("policy", "policy_version", "policy_state", "selection", "candidates", "probabilities"),
                    List.of("seed", "slate", "propensities", "list_propensity", "played", "feedback", "reward"),
                    List.of("local_time", "activity", "place"),
                    EMOTIONS,
                    List.of("quality", "frames", "frames_with_face", "valence", "arousal"),
                    List.of("target_valence", "target_arousal", "features"),
                    List.of("heard_seconds", "song_seconds", "ended", "reward_missing", "log_order"))
            .flatMap(List::stream)
            .toList();

    private RoundCells() {}

    static List<String> of(LoggedRound logged) {
        List<String> cells = new ArrayList<>(HEADER.size());
        Round round = logged.round();
        addWhen(cells, logged);
        addStrategy(cells, round.decision().context().strategy());
        addChoice(cells, round.decision());
        addSlate(cells, round.decision());
        addAnswer(cells, round);
        addContext(cells, round.decision().context());
        addHeard(cells, round);
        cells.add(Long.toString(logged.order()));
        return cells;
    }

    private static void addWhen(List<String> cells, LoggedRound logged) {
        Decision decision = logged.round().decision();
        cells.add(Integer.toString(decision.sequence()));
        cells.add(Cells.text(decision.session()));
        cells.add(Cells.text(logged.participant()));
        cells.add(decision.at().utc().toString());
        cells.add(Long.toString(decision.at().nanos()));
    }

    private static void addStrategy(List<String> cells, StrategyDraw draw) {
        cells.add(draw.strategy().label());
        cells.add(Row.label(draw.setBy()));
        cells.add(Cells.number(draw.probability()));
    }

    private static void addChoice(List<String> cells, Decision decision) {
        cells.add(Cells.text(decision.policy().name()));
        cells.add(Long.toString(decision.policy().version()));
        cells.add(decision.policy().hash());
        cells.add(decision.selection().label());
        cells.add(Cells.texts(
                decision.choice().candidates().stream().map(Song::id).toList()));
        cells.add(Joined.of(Arrays.stream(decision.choice().toArray())));
        cells.add(Long.toString(decision.seed()));
    }

    private static void addSlate(List<String> cells, Decision decision) {
        List<Slate.Position> slate = decision.slate().positions();
        cells.add(
                Cells.texts(slate.stream().map(position -> position.song().id()).toList()));
        cells.add(Joined.of(slate.stream().mapToDouble(Slate.Position::propensity)));
        cells.add(Cells.number(decision.slate().jointPropensity()));
    }

    private static void addAnswer(List<String> cells, Round round) {
        Outcome outcome = round.outcome();
        cells.add(Cells.number(outcome.played()));
        cells.add(outcome.thumb().map(Thumb::label).orElse(""));
        cells.add(round.reward() instanceof Reward.Known known ? Cells.number(known.value()) : "");
    }

    private static void addContext(List<String> cells, Context context) {
        Observation seen = context.observation();
        boolean face = seen.emotions().isPresent();
        cells.add(context.localTime().toString());
        cells.add(Cells.text(context.activity()));
        cells.add(Cells.text(context.place()));
        addEmotions(cells, seen.emotions());
        cells.add(Cells.number(seen.quality()));
        cells.add(Integer.toString(seen.frames()));
        cells.add(Integer.toString(seen.framesWithFace()));
        cells.add(face ? Cells.number(seen.affect().valence()) : "");
        cells.add(face ? Cells.number(seen.affect().arousal()) : "");
        cells.add(Cells.number(context.target().valence()));
        cells.add(Cells.number(context.target().arousal()));
        cells.add(FeatureText.of(context.features()));
    }

    /** Seven cells, empty where there is no distribution. */
    static void addEmotions(List<String> cells, Optional<EmotionDistribution> emotions) {
        for (Emotion emotion : Emotion.values()) {
            cells.add(
                    emotions.map(all -> Cells.number(all.probability(emotion))).orElse(""));
        }
    }

    private static void addHeard(List<String> cells, Round round) {
        cells.add(Cells.seconds(round.outcome().exposure().heard()));
        cells.add(Cells.seconds(round.outcome().exposure().length()));
        cells.add(Row.label(round.outcome().exposure().end()));
        cells.add(round.reward() instanceof Reward.Missing missing ? Cells.text(missing.reason()) : "");
    }
}
