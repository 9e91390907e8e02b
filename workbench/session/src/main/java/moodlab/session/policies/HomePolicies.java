package moodlab.session.policies;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.BiFunction;
import moodlab.bandit.PolicySpec;
import moodlab.bandit.PolicyUnusable;
import moodlab.session.people.Action;
import moodlab.session.people.HomePeople;
import moodlab.session.people.Visitor;
import moodlab.store.Store;
import moodlab.store.keys.Keyring;
import moodlab.store.people.By;

/**
 * The policies of a home, for those who may see them. The store is opened for each question and closed after it, so that sessions have it
 * between.
 */
public record HomePolicies(HomePeople people) {

    /**
     * The policy that an option names, in a home that need not be there yet.
     *
     * @param keys open the home
     * @param text as {@link Candidates#named} takes it
     */
    public static PolicySpec named(Path home, Keyring keys, String text) {
        if (!text.equals(Candidates.HOME)) {
            return PolicySpec.parse(text);
        }
        if (!Store.isIn(home)) {
            return PolicySpec.defaults().get(0);
        }
        try (Store store = Store.open(home, keys)) {
            return new Candidates(store, InstantSource.system()).named(text);
        }
    }

    /**
     * Reads the log.
     *
     * @throws moodlab.session.people.Denied where the visitor may not
     * @throws moodlab.store.StoreUnavailable where the store is damaged, or held by a session
     * @throws java.util.concurrent.CancellationException where it is wanted no more
     */
    public PolicyLog log(Visitor visitor, Watch watch) {
        try (Store store = Store.open(people.home(), people.keys())) {
            people.in(store).check(visitor, Action.SEE_POLICIES);
            return PolicyLog.read(store, watch);
        }
    }

    /**
     * A policy that is taught on the log, to be saved.
     *
     * @throws PolicyUnusable where there is no such policy, nothing to teach it, or it cannot have that start
     */
    public SavedPolicy taught(Visitor visitor, SavedPolicy.Lessons lessons, Watch watch) {
        return look(
                visitor,
                watch,
                (candidates, log) -> SavedPolicy.taught(candidates.named(lessons.policy()), lessons, log, watch));
    }

    /**
     * A policy as one participant's sessions left it, to be saved.
     *
     * @param policy as an option names it
     * @throws PolicyUnusable where there is no such policy, or that participant has taught it nothing
     */
    public SavedPolicy left(Visitor visitor, String policy, String participant, Watch watch) {
        return look(visitor, watch, (candidates, log) -> {
            PlayedPolicy standing = candidates.standing();
            PlayedPolicy asked = policy.equals(Candidates.HOME) ? standing : PlayedPolicy.of(PolicySpec.parse(policy));
            return SavedPolicy.left(asked, log, participant);
        });
    }

    private <T> T look(Visitor visitor, Watch watch, BiFunction<Candidates, PolicyLog, T> question) {
        try (Store store = Store.openExisting(people.home(), people.keys())) {
            people.in(store).check(visitor, Action.SEE_POLICIES);
            return question.apply(new Candidates(store, people.clock()), PolicyLog.read(store, watch));
        }
    }

    /** How the candidates are doing; what the log decided of them by itself is kept. */
    public PromotionStatus status(Visitor visitor, Watch watch) {
        return change(visitor, Action.SEE_POLICIES, watch, (candidates, by, log) -> {});
    }

    /**
     * Freezes a candidate, with its start from the whole log as it is now.
     *
     * @throws PromotionRefused where that cannot be
     * @throws PolicyUnusable where it cannot have that start
     */
    public PromotionStatus freeze(Visitor visitor, WhatIf asked, Watch watch) {
        return change(
                visitor, Action.PROMOTE, watch, (candidates, by, log) -> candidates.freeze(by, asked, log, watch));
    }

    /**
     * Makes the frozen candidate the policy of new sessions.
     *
     * @throws PromotionRefused where its advantage is not proven
     */
    public PromotionStatus promote(Visitor visitor, Watch watch) {
        return change(visitor, Action.PROMOTE, watch, (candidates, by, log) -> candidates.promote(by, log, watch));
    }

    /** Gives up the candidate that waits. */
    public PromotionStatus withdraw(Visitor visitor, Watch watch) {
        return change(visitor, Action.PROMOTE, watch, (candidates, by, log) -> candidates.withdraw(by, log, watch));
    }

    /** Takes the candidate in use back. */
    public PromotionStatus rollBack(Visitor visitor, Watch watch) {
        return change(visitor, Action.PROMOTE, watch, (candidates, by, log) -> candidates.rollBack(by, log, watch));
    }

    @FunctionalInterface
    private interface Change {
        void make(Candidates candidates, By by, PolicyLog log);
    }

    private PromotionStatus change(Visitor visitor, Action action, Watch watch, Change change) {
        try (Store store = Store.open(people.home(), people.keys())) {
            By by = people.in(store).passed(visitor, action);
            PolicyLog log = PolicyLog.read(store, watch);
            Candidates candidates = new Candidates(store, people.clock());
            change.make(candidates, by, log);
            return candidates.watch(log, watch);
        }
    }
}
