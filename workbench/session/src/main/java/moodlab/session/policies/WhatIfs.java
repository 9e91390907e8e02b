package moodlab.session.policies;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import moodlab.bandit.evaluation.Evaluation;
import moodlab.bandit.evaluation.IntervalKind;
import moodlab.bandit.evaluation.Question;
import moodlab.bandit.evaluation.Report;
import moodlab.bandit.evaluation.Target;
import moodlab.bandit.evaluation.guard.Finding;
import moodlab.bandit.evaluation.intervals.Interval;
import moodlab.bandit.evaluation.log.Trial;
import moodlab.bandit.evaluation.log.TrialSource;
import moodlab.bandit.evaluation.models.Folds;
import moodlab.bandit.evaluation.models.ModelKind;
import moodlab.bandit.promotion.Advantage;
import moodlab.bandit.promotion.PlayedRound;
import moodlab.domain.choice.StrategyDraw;
import moodlab.domain.round.Selection;

/**
 * Values candidates on a log, by {@link Evaluation}, as {@code moodlab evaluate-policy} does. One that learns is fitted on other
 * participants, or, where there is only one, on earlier rounds: never on the rows that it is valued on.
 */
public final class WhatIfs {

    private static final double LEVEL = 0.95;

    /** Where strategies are valued too, estimators that need a model have none. */
    private static final Set<String> WITHOUT_MODEL = Set.of("ips", "snips");

    private final List<SeenRound> rounds;
    private final WhatIf asked;
    private final Watch watch;
    private Target target = () -> trial -> new double[0];

    private WhatIfs(List<SeenRound> rounds, WhatIf asked, Watch watch) {
        this.rounds = rounds;
        this.asked = asked;
        this.watch = watch;
    }

    /**
     * Values it on those rounds.
     *
     * @throws moodlab.bandit.PolicyUnusable where the policy cannot weigh them
     * @throws java.util.concurrent.CancellationException where it is wanted no more
     */
    public static Valued value(PolicyLog log, BoardFilter filter, WhatIf asked, Watch watch) {
        List<SeenRound> shown = log.rounds().stream().filter(filter::holds).toList();
        return new WhatIfs(shown, asked, watch).valued();
    }

    private Valued valued() {
        boolean led = asked.lead() != Lead.AS_LOGGED;
        List<SeenRound> used = led ? rounds.stream().filter(WhatIfs::isDrawn).toList() : rounds;
        TrialSource plain = new LogTrials(used, asked::reward, watch);
        TrialSource trials = led ? new LeadTrials(plain) : plain;
        Set<String> names = led ? WITHOUT_MODEL : Set.of();
        Report report =
                new Evaluation(trials, question(names, asked.interval()), findings(used.size())).value(this::made);
        if (report.refused()) {
            return new Valued(
                    asked,
                    report,
                    Optional.empty(),
                    Optional.empty(),
                    new Interval(-1, 1),
                    java.util.OptionalLong.empty());
        }
        Report played = new Evaluation(trials, question(Set.of("ips"), asked.interval()))
                .value((log, folds) -> () -> trial -> trial.probabilities().toArray());
        Advantage advantage = advantage(trials);
        return new Valued(
                asked,
                report,
                Valued.first(report),
                Valued.first(played),
                advantage.interval(1 - LEVEL),
                advantage.more(1 - LEVEL));
    }

    private static Question question(Set<String> names, IntervalKind kind) {
        return new Question(names, kind, LEVEL, ModelKind.RIDGE, 1, OptionalDouble.empty());
    }

    private Target made(TrialSource log, Folds folds) {
        Target songs = asked.start().target(asked.spec(), Taught.SEED, log, folds);
        target = asked.lead() == Lead.AS_LOGGED ? songs : LeadTrials.led(songs, asked.lead());
        return target;
    }

    /** Whether chance set the round's strategy, and position 1 played. */
    private static boolean isDrawn(SeenRound round) {
        StrategyDraw draw = round.decision().context().strategy();
        return draw.setBy() == StrategyDraw.SetBy.CHANCE && round.decision().selection() == Selection.AUTO;
    }

    private List<Finding> findings(int used) {
        List<Finding> findings = new ArrayList<>();
        int left = rounds.size() - used;
        if (used == 0 && left > 0) {
            findings.add(new Finding(
                    "strategy-not-random",
                    Finding.Severity.ERROR,
                    "A person set the strategy in all " + left
                            + " rounds (or the listeners picked), so what another one would have "
                            + "earned cannot be told: choose 'as logged', or run sessions with the strategy 'random'; about 500 "
                            + "such rounds are a beginning."));
        } else if (left > 0) {
            findings.add(new Finding(
                    "strategy-partly-random",
                    Finding.Severity.WARNING,
                    "In " + left + " of " + rounds.size()
                            + " rounds a person set the strategy (or the listener picked): only the other " + used
                            + " are valued."));
        }
        if (asked.lead() != Lead.AS_LOGGED && used > 0) {
            findings.add(
                    new Finding(
                            "strategy-of-one-round",
                            Finding.Severity.INFO,
                            "The strategy is valued round by round: what one round's does to the moods after it is not in the value."));
        }
        return findings;
    }

    private Advantage advantage(TrialSource trials) {
        Advantage advantage = new Advantage();
        Target.Walk walk = target.begin();
        trials.forEach(trial -> {
            double[] weights = walk.weigh(trial);
            if (trial.selection() == Selection.AUTO) {
                Trial.Drawn drawn = trial.drawn(1);
                double weight = weights[drawn.candidate()] / drawn.propensity();
                advantage.add(new PlayedRound(trial.place().row(), weight, 1, trial.reward()));
            }
        });
        return advantage;
    }
}
