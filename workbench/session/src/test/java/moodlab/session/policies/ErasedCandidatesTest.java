package moodlab.session.policies;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import moodlab.bandit.Policies;
import moodlab.bandit.PolicySpec;
import moodlab.domain.Moment;
import moodlab.domain.choice.Policy;
import moodlab.domain.choice.PolicyState;
import moodlab.domain.round.Decision;
import moodlab.domain.round.LogEntry;
import moodlab.session.people.HomePeople;
import moodlab.session.people.Visitor;
import moodlab.session.people.erasure.Erased;
import moodlab.session.people.erasure.Erasures;
import moodlab.store.Store;
import moodlab.store.Verification;
import moodlab.store.people.By;
import moodlab.store.people.PasswordCost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Candidates where somebody whom they had learnt from is erased, and incumbents that were computed anew for that. */
class ErasedCandidatesTest {

    private static final Instant NOW = Instant.parse("2026-01-06T10:00:00Z");
    private static final InstantSource CLOCK = InstantSource.fixed(NOW);
    private static final By SOMEBODY = new By("P-KTRWMB", NOW);
    private static final PolicySpec UNIFORM = PolicySpec.parse("uniform");
    private static final PolicySpec GREEDY = PolicySpec.parse("greedy");
    private static final PlayedPolicy INCUMBENT =
            PlayedPolicy.of(PolicySpec.defaults().get(0));

    @TempDir
    private Path home;

    private Erased erase(String participant) {
        return new Erasures(new HomePeople(home, CLOCK, new Random(1), new PasswordCost(64, 1, 1)))
                .erase(Visitor.NOBODY, participant, step -> {});
    }

    private static PolicyLog log(Store store) {
        return PolicyLog.read(store, Watch.NONE);
    }

    private static String frozen(Store store) {
        Candidates candidates = new Candidates(store, CLOCK);
        candidates.freeze(SOMEBODY, WhatIf.of(GREEDY), log(store), Watch.NONE);
        return candidates.watch(log(store), Watch.NONE).waiting().orElseThrow().name();
    }

    /** P-01 taught it, P-02's rounds promoted it, P-03's session went on learning from there. */
    private void promoteAndPlay() {
        SimulatedLog simulated =
                new SimulatedLog(4, (context, song) -> song.id().equals("song 1") ? 0.95 : 0.05, 11);
        try (Store store = Store.open(home)) {
            Candidates candidates = new Candidates(store, CLOCK);
            simulated
                    .session("P-01", INCUMBENT, Policies.build(UNIFORM, 1), 60, false)
                    .into(store);
            assertEquals("candidate-1", frozen(store));
            simulated
                    .session("P-02", INCUMBENT, Policies.build(UNIFORM, 2), 200, false)
                    .into(store);
            candidates.promote(SOMEBODY, log(store), Watch.NONE);
            PlayedPolicy deployed = new PlayedPolicy(GREEDY, OptionalInt.of(1));
            simulated
                    .session("P-03", deployed, candidates.deployed(1, "P-03"), 10, true)
                    .into(store);
            assertTrue(store.latestPolicyState("P-03", "candidate-1").isPresent());
        }
    }

    @Test
    void whatBeganWithADiscardedCandidateGoesAndItsNumberIsNotGivenAgain() {
        promoteAndPlay();
        Erased erased = erase("P-01");
        assertTrue(
                erased.certificate().policies().stream().anyMatch(each -> each.contains("promoted policy that may")));
        assertEquals(List.of(), erased.certificate().faults());
        assertTrue(Verification.home(home).sound());
        try (Store store = Store.open(home)) {
            assertFalse(store.latestPolicyState("P-03", "candidate-1").isPresent());
            Candidates candidates = new Candidates(store, CLOCK);
            assertEquals("thompson", candidates.standing().name());
            assertEquals("candidate-2", frozen(store));
        }
        assertEquals(List.of(), erase("P-02").certificate().faults());
    }

    private static double[] weights(Policy policy, SeenRound round) {
        Decision decision = round.decision();
        return policy.weigh(decision.context(), decision.choice().candidates()).toArray();
    }

    @Test
    void anIncumbentGoesOnFromWhereItWasComputedAnew() {
        SimulatedLog simulated = SimulatedLog.favouring(0.9, 3).session("P-01", "greedy", 30);
        SeenRound last = simulated.rounds().get(29);
        Policy other = Policies.build(GREEDY, 5);
        simulated.rounds().subList(0, 9).forEach(round -> round.lesson(round.reward())
                .ifPresent(other::learn));
        PolicyState anew = other.state();
        Incumbents incumbents =
                new Incumbents(() -> Policies.build(GREEDY, 1), state -> Policies.resume(GREEDY, state));
        simulated.rounds().forEach(incumbents::learn);
        double before = incumbents.probability(last);
        incumbents.refitted(Refit.of(
                40, "P-01", anew.stamp(), Optional.of(Policies.build(UNIFORM, 1).state())));
        assertEquals(before, incumbents.probability(last));
        incumbents.refitted(Refit.of(41, "P-01", anew.stamp(), Optional.of(anew)));
        assertEquals(weights(other, last)[last.first()], incumbents.probability(last));
        SeenRound lesson = simulated.rounds().get(20);
        incumbents.learn(lesson);
        lesson.lesson(lesson.reward()).ifPresent(other::learn);
        assertEquals(weights(other, last)[last.first()], incumbents.probability(last));
    }

    /** The store's state wins over the replay of what was played: with it the same round weighs otherwise. */
    @Test
    void whatWasComputedAnewIsPartOfTheEvidence() {
        SimulatedLog simulated = SimulatedLog.favouring(0.9, 4).session("P-01", "thompson", 20);
        PolicyState untaught = Policies.build(INCUMBENT.spec(), 7).state();
        try (Store store = Store.open(home)) {
            simulated.into(store);
            frozen(store);
            store.log()
                    .append(new LogEntry.Refitted("S-001", new Moment(NOW, 1), untaught, "another person was erased"));
            simulated
                    .session("P-01", PlayedPolicy.of(UNIFORM), Policies.build(UNIFORM, 2), 1, false)
                    .into(store);
            PolicyLog log = log(store);
            Refit refit = log.refits().get(0);
            assertEquals(untaught, refit.state().orElseThrow());
            PromotionStatus.Running waiting = new Candidates(store, CLOCK)
                    .watch(log, Watch.NONE)
                    .waiting()
                    .orElseThrow();
            assertEquals(1, waiting.rounds());
            SeenRound judged = log.rounds().get(20);
            Policy anew = Policies.resume(INCUMBENT.spec(), untaught);
            Incumbents incumbents = new Incumbents(() -> anew, state -> Policies.resume(INCUMBENT.spec(), state));
            log.rounds().subList(0, 20).forEach(incumbents::learn);
            incumbents.refitted(refit);
            assertArrayEquals(
                    new double[] {weights(Policies.resume(INCUMBENT.spec(), untaught), judged)[judged.first()]},
                    new double[] {incumbents.probability(judged)});
            simulated.session("P-01", "thompson", 1).into(store);
            assertTrue(log(store).refits().get(0).state().isEmpty(), "a later lesson took its place");
        }
    }
}
