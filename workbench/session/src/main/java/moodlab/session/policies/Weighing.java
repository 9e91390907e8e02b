package moodlab.session.policies;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import moodlab.bandit.Policies;
import moodlab.bandit.PolicyUnusable;
import moodlab.bandit.promotion.PlayedRound;
import moodlab.bandit.promotion.Promotion;
import moodlab.bandit.promotion.PromotionStep;
import moodlab.domain.choice.Policy;
import moodlab.domain.choice.PolicyState;
import moodlab.domain.round.Selection;

/**
 * A candidate held against the incumbent on the rounds logged since its last step. Rounds in which position 1 plays count, whichever
 * policy played them: with weight 1 for the policy that did, for the other one its probability by the logged propensity. So the
 * evidence does not depend on when one looks, and the same log gives the same again after a restart.
 */
final class Weighing {

    /** With which probability a promotion, and a rollback, may be wrong. */
    static final double ALPHA = 0.05;

    private final Case open;
    private final Promotion promotion;
    private final Policy candidate;
    private final Incumbents incumbents;
    private Optional<PromotionStep> step = Optional.empty();
    private long unfit;

    /** @param frozen of an earlier promotion, by its number */
    Weighing(Case open, Function<Integer, Frozen> frozen) {
        this.open = open;
        this.promotion = Promotion.resumed(open.steps(), ALPHA);
        this.candidate = open.frozen().policy();
        PlayedPolicy incumbent = open.frozen().incumbent();
        this.incumbents = new Incumbents(() -> begun(incumbent, frozen), state -> resumed(incumbent, state));
    }

    private static Policy resumed(PlayedPolicy incumbent, PolicyState state) {
        return incumbent.promotion().isPresent()
                ? Deployed.of(incumbent.promotion().getAsInt(), incumbent.spec(), state)
                : Policies.resume(incumbent.spec(), state);
    }

    private static Policy begun(PlayedPolicy incumbent, Function<Integer, Frozen> frozen) {
        return incumbent.promotion().isPresent()
                ? frozen.apply(incumbent.promotion().getAsInt()).policy()
                : Policies.build(incumbent.spec(), Taught.SEED);
    }

    /** Goes through a log; ends at the first step that it leads to. */
    Weighing over(PolicyLog log, Watch watch) {
        long since = open.notes().get(open.notes().size() - 1).order();
        Deque<Refit> refits = new ArrayDeque<>(log.refits());
        for (SeenRound round : log.rounds()) {
            watch.check();
            while (!refits.isEmpty() && refits.peek().order() < round.logged().order()) {
                refit(refits.remove());
            }
            if (step.isEmpty()
                    && round.logged().order() > since
                    && round.decision().selection() == Selection.AUTO) {
                take(round);
            }
            if (isIncumbents(round)) {
                incumbents.learn(round);
            }
        }
        return this;
    }

    private void refit(Refit refit) {
        if (refit.stamp().name().equals(open.frozen().incumbent().name())) {
            incumbents.refitted(refit);
        }
    }

    private void take(SeenRound round) {
        double propensity = round.decision().slate().positions().get(0).propensity();
        try {
            double own = isCandidates(round) ? 1 : Incumbents.probability(candidate, round) / propensity;
            double other = isIncumbents(round) ? 1 : incumbents.probability(round) / propensity;
            OptionalDouble reward = WhatIf.reward(round, open.frozen().thumbWeight());
            step = promotion.next(new PlayedRound(round.logged().order(), own, other, reward));
        } catch (PolicyUnusable e) {
            unfit++; // a listener with features of another kind: known before the song is drawn
        }
    }

    private boolean isCandidates(SeenRound round) {
        return round.played()
                .filter(played -> played.promotion().equals(OptionalInt.of(open.number())))
                .isPresent();
    }

    private boolean isIncumbents(SeenRound round) {
        return round.played().filter(open.frozen().incumbent()::equals).isPresent();
    }

    /** What the rounds decided; empty while they have not. */
    Optional<PromotionStep> step() {
        return step;
    }

    PromotionStatus.Running running() {
        boolean inUse = open.latest() == PromotionStep.Kind.PROMOTED;
        boolean ready =
                step.filter(each -> each.kind() == PromotionStep.Kind.PROMOTED).isPresent();
        return new PromotionStatus.Running(
                Deployed.name(open.number()),
                open.frozen().words(),
                inUse,
                step.map(PromotionStep::rounds).orElse(promotion.rounds()),
                unfit,
                step.map(PromotionStep::advantage).orElse(promotion.advantage()),
                ready && !inUse,
                ready || inUse ? java.util.OptionalLong.empty() : promotion.more());
    }
}
