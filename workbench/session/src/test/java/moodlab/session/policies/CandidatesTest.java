package moodlab.session.policies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import moodlab.bandit.Policies;
import moodlab.bandit.PolicySpec;
import moodlab.bandit.PolicyUnusable;
import moodlab.bandit.promotion.PromotionStep;
import moodlab.session.DecisionReplay;
import moodlab.store.Store;
import moodlab.store.people.AuditEntry;
import moodlab.store.people.By;
import moodlab.store.people.PromotionNote;
import moodlab.store.people.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Candidates on logs of whom the truth is known. */
class CandidatesTest {

    private static final Instant NOW = Instant.parse("2026-01-06T10:00:00Z");
    private static final InstantSource CLOCK = InstantSource.fixed(NOW);
    private static final By SOMEBODY = new By("P-KTRWMB", NOW);
    private static final PolicySpec UNIFORM = PolicySpec.parse("uniform");
    private static final PolicySpec GREEDY =
            Knob.of(PolicySpec.parse("greedy")).get(0).set(PolicySpec.parse("greedy"), 0.4);
    private static final int RUNS = 60;

    @TempDir
    private Path home;

    /** A candidate that knew a log's first rounds, held against the even choice that played the later ones. */
    private static Weighing weighed(SimulatedLog log, PolicySpec spec, int later) {
        log.session("P-01", "uniform", 40);
        Taught taught = Taught.on(spec, log.rounds(), SeenRound::reward, Watch.NONE);
        Frozen frozen = new Frozen(
                spec, Start.TAUGHT, taught.policy().state(), PlayedPolicy.of(UNIFORM), OptionalDouble.empty());
        PromotionNote note = new PromotionNote(1, "FROZEN", 40, 0, -1, 1, frozen.json(), SOMEBODY);
        log.session("P-02", "uniform", later);
        return new Weighing(Case.of(List.of(note)), number -> frozen).over(log.log(), Watch.NONE);
    }

    private static long decided(PromotionStep.Kind kind, SimulatedLog.Taste taste, PolicySpec spec) {
        long found = 0;
        for (int seed = 0; seed < RUNS; seed++) {
            Weighing weighed = weighed(new SimulatedLog(4, taste, seed), spec, 160);
            found += weighed.step().filter(step -> step.kind() == kind).isPresent() ? 1 : 0;
        }
        return found;
    }

    /** All songs are liked alike, so the truth is no advantage at all; 5 % of 60 runs are three. */
    @Test
    void aCandidateThatIsNoBetterIsSeldomPromoted() {
        long promoted = decided(PromotionStep.Kind.PROMOTED, (context, song) -> 0.5, GREEDY);
        assertTrue(promoted <= 3, promoted + " of " + RUNS);
    }

    @Test
    void aBetterOneIsPromoted() {
        long promoted = decided(
                PromotionStep.Kind.PROMOTED, (context, song) -> song.id().equals("song 1") ? 0.95 : 0.1, GREEDY);
        assertTrue(promoted >= RUNS * 9 / 10, promoted + " of " + RUNS);
    }

    private Candidates candidates(Store store) {
        return new Candidates(store, CLOCK);
    }

    private static PolicyLog log(Store store) {
        return PolicyLog.read(store, Watch.NONE);
    }

    /** Thompson sampling is what a new home begins with; here it plays evenly, so that there is something to gain. */
    private static PlayedPolicy incumbent() {
        return PlayedPolicy.of(PolicySpec.defaults().get(0));
    }

    @Test
    void theWholeWayOfACandidateIsKeptAndAudited() {
        boolean[] turned = new boolean[1];
        SimulatedLog simulated =
                new SimulatedLog(4, (context, song) -> song.id().equals("song 1") == turned[0] ? 0.05 : 0.95, 11);
        try (Store store = Store.open(home)) {
            simulated
                    .session("P-01", incumbent(), Policies.build(UNIFORM, 1), 60, false)
                    .into(store);
            Candidates candidates = candidates(store);
            assertThrows(PromotionRefused.class, () -> candidates.promote(SOMEBODY, log(store), Watch.NONE));
            candidates.freeze(SOMEBODY, WhatIf.of(GREEDY), log(store), Watch.NONE);
            String told = assertThrows(
                            PromotionRefused.class, () -> candidates.promote(SOMEBODY, log(store), Watch.NONE))
                    .getMessage();
            assertTrue(told.contains("run sessions first"), told);
            assertEquals(PlayedPolicy.of(GREEDY), candidates.forNewSession(GREEDY));
            simulated
                    .session("P-02", incumbent(), Policies.build(UNIFORM, 2), 200, false)
                    .into(store);
            candidates.promote(SOMEBODY, log(store), Watch.NONE);
        }
        PlayedPolicy deployed = new PlayedPolicy(GREEDY, OptionalInt.of(1));
        try (Store store = Store.open(home)) { // after a restart
            Candidates candidates = candidates(store);
            assertEquals(deployed, candidates.forNewSession(GREEDY));
            assertEquals("candidate-1", candidates.watch(log(store), Watch.NONE).policy());
            turned[0] = true;
            simulated
                    .session("P-03", deployed, candidates.deployed(1, "P-03"), 250, false)
                    .into(store);
            assertEquals(PlayedPolicy.of(GREEDY), candidates.forNewSession(GREEDY));
            PromotionStatus status = candidates.watch(log(store), Watch.NONE);
            assertEquals("thompson", status.policy());
            assertEquals(
                    List.of(PromotionStep.Kind.FROZEN, PromotionStep.Kind.PROMOTED, PromotionStep.Kind.ROLLED_BACK),
                    status.timeline().stream().map(PromotionStatus.Step::kind).toList());
            List<AuditEntry> audit = store.people()
                    .audit(new Query("candidate-1", 0, true, 0, 10))
                    .rows();
            assertEquals(
                    List.of("policy frozen", "policy promoted", "policy rolled back"),
                    audit.stream().map(AuditEntry::action).toList());
            assertEquals("candidate-1 (greedy)", audit.get(2).before());
            assertEquals("thompson", audit.get(2).after());
            assertEquals(Candidates.SEQUENCE, audit.get(2).who());
        }
    }

    /** The candidate goes on from its frozen state, with each listener by itself, also once it is in use no more. */
    @ParameterizedTest
    @EnumSource(Start.class)
    void sessionsOnACandidateAreReplayedFromTheStateThatWasFrozen(Start start) {
        SimulatedLog simulated =
                new SimulatedLog(4, (context, song) -> song.id().equals("song 1") ? 0.95 : 0.05, 11);
        PlayedPolicy deployed = new PlayedPolicy(GREEDY, OptionalInt.of(1));
        try (Store store = Store.open(home)) {
            Candidates candidates = candidates(store);
            simulated
                    .session("P-01", incumbent(), Policies.build(UNIFORM, 1), 60, false)
                    .into(store);
            candidates.freeze(SOMEBODY, WhatIf.of(GREEDY).from(start), log(store), Watch.NONE);
            assertEquals(
                    start == Start.PRIOR ? "greedy with a prior" : "greedy",
                    candidates
                            .watch(log(store), Watch.NONE)
                            .waiting()
                            .orElseThrow()
                            .policy());
            simulated
                    .session("P-02", incumbent(), Policies.build(UNIFORM, 2), 200, false)
                    .into(store);
            candidates.promote(SOMEBODY, log(store), Watch.NONE);
            assertEquals(
                    start == Start.PRIOR ? 0 : 60, candidates.begun(1).state().version());
            for (String who : List.of("P-03", "P-04", "P-03")) { // the third goes on from the first
                simulated
                        .session(who, deployed, candidates.deployed(1, who), 20, true)
                        .into(store);
            }
            candidates.rollBack(SOMEBODY, log(store), Watch.NONE);
            DecisionReplay replay = new DecisionReplay(store, Optional.of(UNIFORM));
            List<DecisionReplay.Step> steps = new ArrayList<>();
            replay.run(steps::add);
            assertEquals(List.of(), replay.notes());
            List<DecisionReplay.Step> played = steps.stream()
                    .filter(step -> step.round().decision().policy().name().equals("candidate-1"))
                    .toList();
            assertEquals(60, played.size());
            assertTrue(played.stream()
                    .allMatch(step -> step.redrawn()
                            && step.sameState()
                            && step.again().orElseThrow().identical()
                            && step.other().orElseThrow().first() == 0.25));
            assertEquals(store.latestPolicyState("P-03", "candidate-1"), replay.learnt("P-03", "candidate-1"));
        }
    }

    @Test
    void refusalsSayWhatToDo() {
        SimulatedLog simulated = SimulatedLog.favouring(0.6, 12);
        try (Store store = Store.open(home)) {
            Candidates candidates = candidates(store);
            assertThrows(PromotionRefused.class, () -> candidates.rollBack(SOMEBODY, log(store), Watch.NONE));
            assertThrows(
                    PromotionRefused.class,
                    () -> candidates.freeze(
                            SOMEBODY, WhatIf.of(PolicySpec.defaults().get(0)), log(store), Watch.NONE));
            String nobody = assertThrows(
                            PolicyUnusable.class,
                            () -> candidates.freeze(
                                    SOMEBODY, WhatIf.of(GREEDY).from(Start.PRIOR), log(store), Watch.NONE))
                    .getMessage();
            assertTrue(nobody.contains("run sessions first"), nobody);
            candidates.freeze(SOMEBODY, WhatIf.of(UNIFORM), log(store), Watch.NONE);
            String second = assertThrows(
                            PromotionRefused.class,
                            () -> candidates.freeze(SOMEBODY, WhatIf.of(GREEDY), log(store), Watch.NONE))
                    .getMessage();
            assertTrue(second.contains("withdraw"), second);
            simulated
                    .session("P-01", incumbent(), Policies.build(UNIFORM, 1), 20, false)
                    .into(store);
            String early = assertThrows(
                            PromotionRefused.class, () -> candidates.promote(SOMEBODY, log(store), Watch.NONE))
                    .getMessage();
            assertTrue(early.contains("After 20 answered rounds"), early);
            candidates.withdraw(SOMEBODY, log(store), Watch.NONE);
            assertTrue(candidates.watch(log(store), Watch.NONE).waiting().isEmpty());
        }
    }
}
