package moodlab.session.policies;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import moodlab.bandit.PolicySpec;
import moodlab.bandit.promotion.PromotionStep;
import moodlab.domain.choice.Policy;
import moodlab.store.Store;
import moodlab.store.people.By;
import moodlab.store.people.PromotionNote;

/**
 * The candidates of a store, and which policy new sessions begin with. Steps are kept for good; how a candidate is doing is worked out
 * from the log each time.
 */
public final class Candidates {

    /** Who decided, where no person did. */
    static final String SEQUENCE = "confidence sequence";

    private final Store store;
    private final Cases cases;
    private final InstantSource clock;

    /** What options call the policy that new sessions begin with, whichever that is. */
    public static final String HOME = "home";

    /** Of a store that is open. */
    public Candidates(Store store, InstantSource clock) {
        this.store = store;
        this.cases = new Cases(store.people().promotions());
        this.clock = clock;
    }

    /** What new sessions begin with: what was promoted last and not rolled back, else Thompson sampling as it is by itself. */
    public PlayedPolicy standing() {
        return cases.standing();
    }

    /**
     * The policy that an option names.
     *
     * @param text {@link #HOME}, a policy's name or its settings
     * @throws moodlab.bandit.PolicyUnusable where it is none of these
     */
    public PolicySpec named(String text) {
        return text.equals(HOME) ? standing().spec() : PolicySpec.parse(text);
    }

    /**
     * The policy of a session on that candidate, for that participant: as it was left, or as it was frozen.
     *
     * @throws PromotionRefused where there is no such candidate
     */
    public Policy deployed(int number, String participant) {
        Frozen frozen = cases.numbered(number).frozen();
        return store.latestPolicyState(participant, Deployed.name(number))
                .map(state -> Deployed.of(number, frozen.spec(), state))
                .orElseGet(() -> begun(number));
    }

    /** The same as it was frozen. */
    public Policy begun(int number) {
        Frozen frozen = cases.numbered(number).frozen();
        return Deployed.of(number, frozen.spec(), frozen.state());
    }

    /**
     * Which policy a new session on that spec is: the promoted candidate where it is that, else the spec by itself. Before that the candidate in
     * use is watched: where the rounds that it played turned against it, it is rolled back here.
     */
    public PlayedPolicy forNewSession(PolicySpec spec) {
        if (cases.inUse().isPresent()) {
            watch(PolicyLog.read(store, Watch.NONE), Watch.NONE);
        }
        PlayedPolicy standing = standing();
        return standing.spec().equals(spec) ? standing : PlayedPolicy.of(spec);
    }

    /** How things stand, once what the log decided is kept: a candidate that turned out worse is rejected or rolled back. */
    public PromotionStatus watch(PolicyLog log, Watch watch) {
        Optional<Weighing> used = cases.inUse().map(now -> weigh(now, log, watch));
        Optional<Weighing> waits = cases.waiting().map(now -> weigh(now, log, watch));
        Optional<Case> turned = used.filter(Candidates::isWorse).isPresent()
                ? cases.inUse()
                : waits.filter(Candidates::isWorse).isPresent() ? cases.waiting() : Optional.empty();
        if (turned.isPresent()) {
            Weighing weighed = used.filter(Candidates::isWorse).orElseGet(waits::orElseThrow);
            giveUp(turned.get(), weighed.step().orElseThrow(), new By(SEQUENCE, clock.instant()));
            return watch(log, watch);
        }
        return status(used, waits);
    }

    /** The same, and nothing is kept, whatever the log decided. */
    PromotionStatus look(PolicyLog log, Watch watch) {
        return status(
                cases.inUse().map(now -> weigh(now, log, watch)),
                cases.waiting().map(now -> weigh(now, log, watch)));
    }

    private PromotionStatus status(Optional<Weighing> used, Optional<Weighing> waits) {
        return new PromotionStatus(
                standing().name(), used.map(Weighing::running), waits.map(Weighing::running), cases.timeline());
    }

    private static boolean isWorse(Weighing weighed) {
        return weighed.step()
                .filter(step -> step.kind() != PromotionStep.Kind.PROMOTED)
                .isPresent();
    }

    /** With it goes a candidate that was held against it. */
    private void giveUp(Case given, PromotionStep step, By by) {
        cases.keep(given.number(), step, by);
        cases.waiting()
                .filter(now -> now.frozen().incumbentNumber().equals(OptionalInt.of(given.number())))
                .ifPresent(now -> {
                    PromotionStep last = now.steps().get(0);
                    cases.keep(now.number(), as(PromotionStep.Kind.REJECTED, last, last.order()), by);
                });
    }

    private static PromotionStep as(PromotionStep.Kind kind, PromotionStep step, long order) {
        return new PromotionStep(kind, step.candidate(), step.incumbent(), order, step.rounds(), step.advantage());
    }

    private Weighing weigh(Case now, PolicyLog log, Watch watch) {
        return new Weighing(now, number -> cases.numbered(number).frozen()).over(log, watch);
    }

    /**
     * Freezes a candidate with its start from the whole log: it learns no more, and rounds from now on decide.
     *
     * @throws PromotionRefused where another is being decided about, or it is what is in use already
     * @throws moodlab.bandit.PolicyUnusable where it cannot have that start
     */
    public void freeze(By by, WhatIf asked, PolicyLog log, Watch watch) {
        watch(log, watch).waiting().ifPresent(now -> {
            throw new PromotionRefused(now.name() + " is frozen already and waits for rounds: promote or withdraw it "
                    + "before you freeze another.");
        });
        if (asked.lead() != Lead.AS_LOGGED) {
            throw new PromotionRefused(
                    "A candidate chooses songs; the strategy is each study's own. Set the strategy to "
                            + "'as logged' to freeze it.");
        }
        PlayedPolicy incumbent = standing();
        Taught taught = Taught.of(asked, log.rounds(), watch);
        if (incumbent.equals(PlayedPolicy.of(asked.spec())) && taught.lessons() == 0) {
            throw new PromotionRefused(
                    "This is the policy that new sessions begin with anyway, and there are no answers to teach"
                            + " it: run sessions first, or change it.");
        }
        Frozen frozen =
                new Frozen(asked.spec(), asked.start(), taught.policy().state(), incumbent, asked.thumbWeight());
        int number = cases.kept().highest() + 1;
        cases.add(new PromotionNote(number, PromotionStep.Kind.FROZEN.name(), end(log), 0, -1, 1, frozen.json(), by));
    }

    /**
     * Makes the frozen candidate the policy of new sessions.
     *
     * @throws PromotionRefused where there is none, or its advantage is not proven
     */
    public void promote(By by, PolicyLog log, Watch watch) {
        PromotionStatus.Running now = watch(log, watch)
                .waiting()
                .orElseThrow(() -> new PromotionRefused("No candidate waits to be promoted: freeze one first."));
        if (!now.ready()) {
            throw new PromotionRefused(refusal(now));
        }
        Case waiting = cases.waiting().orElseThrow();
        PromotionStep proven = weigh(waiting, log, watch).step().orElseThrow();
        cases.keep(
                waiting.number(),
                as(proven.kind(), proven, end(log)),
                by); // what was logged meanwhile is not watched live
    }

    private static long end(PolicyLog log) {
        List<SeenRound> rounds = log.rounds();
        return rounds.isEmpty() ? 0 : rounds.get(rounds.size() - 1).logged().order();
    }

    /** Why it cannot be promoted yet. */
    static String refusal(PromotionStatus.Running now) {
        String more = now.more().isPresent()
                ? "about " + now.more().getAsLong() + " more rounds like these would put it there."
                : "log more rounds, best with a policy that explores; so far they do not point to it.";
        return now.rounds() == 0
                ? now.name() + " has no answered rounds since it was frozen: run sessions first."
                : String.format(
                        Locale.ROOT,
                        "After %d answered rounds the advantage of %s lies between %+.3f and %+.3f, not above zero: %s",
                        now.rounds(),
                        now.name(),
                        now.advantage().low(),
                        now.advantage().high(),
                        more);
    }

    /**
     * Takes the candidate in use back: new sessions begin with the incumbent again.
     *
     * @throws PromotionRefused where none is in use
     */
    public void rollBack(By by, PolicyLog log, Watch watch) {
        PromotionStatus.Running now = watch(log, watch)
                .inUse()
                .orElseThrow(() -> new PromotionRefused("No candidate is in use: there is nothing to roll back."));
        end(cases.inUse().orElseThrow(), PromotionStep.Kind.ROLLED_BACK, now, by);
    }

    /**
     * Gives the candidate up that waits.
     *
     * @throws PromotionRefused where none does
     */
    public void withdraw(By by, PolicyLog log, Watch watch) {
        PromotionStatus.Running now = watch(log, watch)
                .waiting()
                .orElseThrow(() -> new PromotionRefused("No candidate waits: there is nothing to withdraw."));
        end(cases.waiting().orElseThrow(), PromotionStep.Kind.REJECTED, now, by);
    }

    private void end(Case given, PromotionStep.Kind kind, PromotionStatus.Running now, By by) {
        PromotionStep first = given.steps().get(0);
        giveUp(
                given,
                new PromotionStep(
                        kind, first.candidate(), first.incumbent(), first.order(), now.rounds(), now.advantage()),
                by);
    }
}
