package moodlab.session.policies;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import moodlab.bandit.Beliefs;
import moodlab.bandit.PolicySpec;
import moodlab.bandit.PolicyUnusable;
import moodlab.bandit.evaluation.Targets;
import moodlab.bandit.learner.Belief;
import moodlab.domain.choice.PolicyState;
import moodlab.domain.song.Song;

/** Makes the table of songs by moods: the posterior of the policy that played last, or, where it has none, what was observed. */
final class Posteriors {

    /** A forest grows anew again and again while it is taught. */
    private static final int MOST_LESSONS = 5_000;

    private final PolicyLog log;
    private final BoardFilter filter;
    private final Watch watch;

    /** What was seen of a song in a mood. */
    private static final class Seen {
        private long plays;
        private long answered;
        private double sum;
        private double squares;

        void add(OptionalDouble reward) {
            plays++;
            reward.ifPresent(value -> {
                answered++;
                sum += value;
                squares += value * value;
            });
        }

        double mean() {
            return answered == 0 ? Double.NaN : sum / answered;
        }

        /** The standard error of the mean. */
        double error() {
            return answered < 2
                    ? Double.NaN
                    : Math.sqrt(Math.max(0, squares / answered - mean() * mean()) / (answered - 1));
        }
    }

    private record Key(String song, String mood) {}

    Posteriors(PolicyLog log, BoardFilter filter, Watch watch) {
        this.log = log;
        this.filter = filter;
        this.watch = watch;
    }

    Posterior of(List<SeenRound> shown) {
        if (shown.isEmpty()) {
            return Posterior.none("No rounds to learn from.");
        }
        SeenRound last = last(shown);
        List<MoodCell> cells = MoodCell.of(
                shown.stream().map(round -> round.decision().context()).toList());
        Optional<PlayedPolicy> played = last.played();
        if (played.isEmpty()) {
            return observed(shown, cells, "The policy's settings cannot be read from the log.");
        }
        try {
            Whose whose = state(shown, played.get());
            return Beliefs.of(whose.spec(), whose.state())
                    .map(beliefs -> believed(shown, cells, beliefs, whose.words()))
                    .orElseGet(() -> observed(shown, cells, without(whose.spec())));
        } catch (PolicyUnusable e) {
            return observed(shown, cells, e.getMessage());
        }
    }

    /** The last round of a policy that learns, where there is one. */
    private static SeenRound last(List<SeenRound> shown) {
        for (int i = shown.size() - 1; i >= 0; i--) {
            if (shown.get(i)
                    .played()
                    .filter(played -> Targets.learns(played.spec()))
                    .isPresent()) {
                return shown.get(i);
            }
        }
        return shown.get(shown.size() - 1);
    }

    private static String without(PolicySpec spec) {
        return Targets.learns(spec)
                ? "The policy " + spec.name() + " has learnt nothing yet."
                : "The policy " + spec.name() + " is a rule: it believes nothing.";
    }

    /** A policy's state, and in words whose. */
    private record Whose(PolicySpec spec, PolicyState state, String words) {}

    private Whose state(List<SeenRound> shown, PlayedPolicy played) {
        Optional<PolicyState> own = filter.participant()
                .flatMap(who -> log.state(who, played.name()))
                .filter(state -> isOf(played.spec(), state));
        if (own.isPresent()) {
            PolicyState state = new PolicyState(
                    played.spec().name(), own.get().version(), own.get().json());
            return new Whose(
                    played.spec(),
                    state,
                    "What " + played.name() + " has learnt from "
                            + filter.participant().orElseThrow() + ", after " + state.version() + " answers");
        }
        List<SeenRound> lessons = shown.subList(Math.max(0, shown.size() - MOST_LESSONS), shown.size());
        Taught taught = Taught.on(played.spec(), lessons, SeenRound::reward, watch);
        return new Whose(
                played.spec(),
                taught.policy().state(),
                "What " + played.spec().name() + " would know had it learnt from all " + taught.lessons()
                        + " answers shown here");
    }

    private static boolean isOf(PolicySpec spec, PolicyState state) {
        try {
            Beliefs.of(spec, new PolicyState(spec.name(), state.version(), state.json()));
            return true;
        } catch (PolicyUnusable e) {
            return false;
        }
    }

    private Posterior believed(List<SeenRound> shown, List<MoodCell> cells, Beliefs beliefs, String words) {
        Map<Key, Seen> seen = seen(shown);
        List<Posterior.Row> rows = new ArrayList<>();
        for (Song song : songs(shown)) {
            watch.check();
            rows.add(row(song, cells, cell -> {
                Belief belief = beliefs.of(cell.context(), song);
                Seen known = seen.getOrDefault(new Key(song.id(), cell.name()), new Seen());
                return Optional.of(new Posterior.Value(
                        belief.mean(), belief.deviation(), known.plays, known.answered, known.mean()));
            }));
        }
        return new Posterior(
                words + ": posterior mean reward ± its standard deviation, at each mood's mean context (policy "
                        + beliefs.whose() + ").",
                true,
                cells,
                rows);
    }

    private Posterior observed(List<SeenRound> shown, List<MoodCell> cells, String why) {
        Map<Key, Seen> seen = seen(shown);
        List<Posterior.Row> rows = new ArrayList<>();
        for (Song song : songs(shown)) {
            rows.add(row(song, cells, cell -> Optional.ofNullable(seen.get(new Key(song.id(), cell.name())))
                    .filter(known -> known.answered > 0)
                    .map(known -> new Posterior.Value(
                            known.mean(), known.error(), known.plays, known.answered, known.mean()))));
        }
        return new Posterior(
                why + " So there is no posterior; instead: mean reward of the answered rounds ± its standard error.",
                false,
                cells,
                rows);
    }

    private static Posterior.Row row(
            Song song, List<MoodCell> cells, java.util.function.Function<MoodCell, Optional<Posterior.Value>> value) {
        return new Posterior.Row(
                song.id(), song.title(), cells.stream().map(value).toList());
    }

    private static Map<Key, Seen> seen(List<SeenRound> shown) {
        Map<Key, Seen> seen = new HashMap<>();
        for (SeenRound round : shown) {
            round.logged().round().outcome().played().ifPresent(position -> {
                String song = round.decision().slate().song(position).id();
                String mood = MoodCell.name(round.decision().context());
                seen.computeIfAbsent(new Key(song, mood), key -> new Seen()).add(round.reward());
            });
        }
        return seen;
    }

    /** Those that could play last. */
    private static List<Song> songs(List<SeenRound> shown) {
        return shown.get(shown.size() - 1).decision().choice().candidates();
    }
}
