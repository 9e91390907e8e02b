package moodlab.bandit.evaluation;

import java.util.Optional;
import java.util.OptionalDouble;
import moodlab.bandit.evaluation.estimators.Estimator;
import moodlab.bandit.evaluation.estimators.Statistic;
import moodlab.bandit.evaluation.estimators.Traits;
import moodlab.bandit.evaluation.guard.WeightGuard;
import moodlab.bandit.evaluation.intervals.BootstrapInterval;
import moodlab.bandit.evaluation.intervals.Interval;
import moodlab.bandit.evaluation.intervals.RoundEvidence;
import moodlab.bandit.evaluation.intervals.StudentInterval;

/**
 * One estimator's walk through a log.
 *
 * @param <R> what is known of a round
 */
final class Valuation<R> {

    private final Estimator<R> estimator;
    private final Statistic<R> statistic;
    private final RoundEvidence<R> evidence;
    private final Statistic<R> worst;
    private final Statistic<R> best;

    Valuation(Estimator<R> estimator) {
        this.estimator = estimator;
        this.statistic = new Statistic<>(estimator);
        this.evidence = new RoundEvidence<>(estimator);
        this.worst = new Statistic<>(estimator);
        this.best = new Statistic<>(estimator);
    }

    Estimator<R> estimator() {
        return estimator;
    }

    /** A round with its reward. */
    void addAnswered(String unit, R round) {
        statistic.add(unit, round);
        evidence.add(round);
        worst.add(unit, round);
        best.add(unit, round);
    }

    /** A round whose reward is missing, once as if it were 0 and once as if it were 1. */
    void addMissing(String unit, R zero, R one) {
        worst.add(unit, zero);
        best.add(unit, one);
    }

    Report.Estimate estimate(Question question, Conditions conditions) {
        double value = statistic.rounds() == 0 ? Double.NaN : statistic.value();
        if (!Double.isFinite(value)) {
            return nothing(estimator.name(), lack());
        }
        Optional<Interval> interval = interval(question, conditions);
        String note = note(question.interval(), conditions, interval.isPresent());
        return new Report.Estimate(
                estimator.name(),
                OptionalDouble.of(value),
                interval,
                note.isEmpty(),
                note,
                conditions.gaps() && isMovedByRewards()
                        ? Optional.of(new Interval(worst.value(), best.value()))
                        : Optional.empty());
    }

    /** Where a model stands in for rewards, missing ones would have made another model: no worst case can be told. */
    private boolean isMovedByRewards() {
        return estimator.traits().consistent() || !estimator.traits().model();
    }

    private String lack() {
        if (estimator.name().equals("iips") && statistic.rounds() > 0) {
            return "needs the logged probabilities of all candidates, and at most a million ways to fill the positions above";
        }
        return statistic.rounds() > 0 && estimator.traits().model()
                ? "this log has nothing from which a reward model could be fitted"
                : "this log has no rounds of the kind that the estimator needs";
    }

    static Report.Estimate nothing(String name, String note) {
        return new Report.Estimate(name, OptionalDouble.empty(), Optional.empty(), false, note, Optional.empty());
    }

    private Optional<Interval> interval(Question question, Conditions conditions) {
        Traits.Range range = estimator.traits().range();
        boolean few = statistic.sums().units() < 2;
        return switch (question.interval()) {
            case STUDENT ->
                few ? Optional.empty() : Optional.of(new StudentInterval(question.level()).of(statistic.sums()));
            case BOOTSTRAP ->
                few
                        ? Optional.empty()
                        : Optional.of(new BootstrapInterval(question.level(), BootstrapInterval.DRAWS, question.seed())
                                .of(statistic.sums()));
            case BERNSTEIN ->
                range == Traits.Range.NONE || Double.isInfinite(conditions.bound())
                        ? Optional.empty()
                        : Optional.of(evidence.bernstein(question.level(), conditions.bound()));
            case SEQUENCE ->
                !hasSequence(conditions)
                        ? Optional.empty()
                        : Optional.of(evidence.sequence(question.level(), conditions.bound()));
        };
    }

    private boolean hasSequence(Conditions conditions) {
        Traits.Range range = estimator.traits().range();
        return range == Traits.Range.WEIGHTED
                || (range == Traits.Range.RESIDUAL && Double.isFinite(conditions.bound()));
    }

    /** Why the interval must not be believed; empty where it may. */
    private String note(IntervalKind kind, Conditions conditions, boolean present) {
        if (estimator.name().equals("replay") && !conditions.even()) {
            return "replay needs a log that was drawn evenly";
        }
        if (!present) {
            return absence(kind);
        }
        if (!estimator.traits().consistent()) {
            return "biased by design: the interval tells its noise, not its bias";
        }
        boolean asymptotic = kind == IntervalKind.STUDENT || kind == IntervalKind.BOOTSTRAP;
        if (asymptotic && conditions.effective() < WeightGuard.LEAST) {
            return "worth too few rounds for this interval: Bernstein's and sequences hold for any number";
        }
        return learning(kind, conditions);
    }

    private String absence(IntervalKind kind) {
        if (kind == IntervalKind.STUDENT || kind == IntervalKind.BOOTSTRAP) {
            return "an interval needs two participants at least";
        }
        return estimator.traits().range() == Traits.Range.NONE
                ? "this interval is for unbiased means over rounds"
                : "this interval needs a bound on the weights, which the log does not tell: see --floor";
    }

    private String learning(IntervalKind kind, Conditions conditions) {
        if (kind == IntervalKind.SEQUENCE && !conditions.ordered()) {
            return "the rounds are not in their order, which a sequence needs";
        }
        boolean predictable =
                kind == IntervalKind.SEQUENCE && !estimator.traits().model();
        return conditions.adaptive() && !predictable
                ? "the policy that logged was learning: only sequences without a reward model are valid"
                : "";
    }
}
