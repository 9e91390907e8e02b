package moodlab.session.policies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import moodlab.bandit.PolicySpec;
import moodlab.bandit.evaluation.IntervalKind;
import moodlab.domain.choice.Strategy;
import moodlab.study.StrategyRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WhatIfsTest {

    private static final PolicySpec UNIFORM = PolicySpec.parse("uniform");

    private static Valued value(SimulatedLog log, WhatIf asked) {
        return WhatIfs.value(log.log(), BoardFilter.ALL, asked, Watch.NONE);
    }

    private static WhatIf led(Lead lead) {
        return new WhatIf(UNIFORM, Start.TAUGHT, OptionalDouble.empty(), lead, IntervalKind.SEQUENCE);
    }

    /** Lifting pleases eight times in ten, staying three times. */
    private static SimulatedLog pleasedByLifting(StrategyRule strategy) {
        SimulatedLog.Taste taste = (context, song) -> context.strategy().strategy() == Strategy.LIFT ? 0.8 : 0.3;
        return new SimulatedLog(4, taste, 1)
                .strategy(strategy)
                .session("P-01", "uniform", 300)
                .session("P-02", "uniform", 300);
    }

    @Test
    void thePolicyThatPlayedIsWorthWhatItEarned() {
        Valued valued = value(SimulatedLog.favouring(0.8, 1).session("P-01", "uniform", 200), WhatIf.of(UNIFORM));
        assertEquals(
                valued.played().orElseThrow().value().getAsDouble(),
                valued.report().estimates().get(0).value().getAsDouble(),
                1e-9);
        assertTrue(valued.advantage().covers(0));
        assertEquals(200, valued.report().effective(), 1e-6);
    }

    @ParameterizedTest
    @EnumSource(Start.class)
    void aPolicyThatBeginsWithWhatOthersLikeIsWorthMore(Start start) {
        SimulatedLog log =
                SimulatedLog.favouring(0.9, 2).session("P-01", "uniform", 300).session("P-02", "uniform", 300);
        Valued valued = value(log, WhatIf.of(PolicySpec.parse("greedy")).from(start));
        assertTrue(valued.candidate().orElseThrow().value().getAsDouble()
                > valued.played().orElseThrow().value().getAsDouble() + 0.1);
        assertTrue(valued.advantage().low() > 0, valued.advantage().toString());
    }

    @Test
    void strategiesAreValuedWhereChanceDrewThem() {
        SimulatedLog log = pleasedByLifting(StrategyRule.ByChance.EVEN);
        assertEquals(
                0.8,
                value(log, led(Lead.LIFT)).candidate().orElseThrow().value().getAsDouble(),
                0.12);
        assertEquals(
                0.3,
                value(log, led(Lead.STAY)).candidate().orElseThrow().value().getAsDouble(),
                0.12);
        assertEquals(
                0.55,
                value(log, led(Lead.RANDOM)).candidate().orElseThrow().value().getAsDouble(),
                0.12);
        assertTrue(value(log, led(Lead.LIFT)).advantage().low() > 0);
        assertTrue(value(log, led(Lead.STAY)).advantage().high() < 0);
    }

    @Test
    void strategiesThatSomebodySetCannotBeValued() {
        StrategyRule set = StrategyRule.parse("stay", moodlab.domain.choice.StrategyDraw.SetBy.RESEARCHER);
        Valued valued = value(pleasedByLifting(set), led(Lead.LIFT));
        assertTrue(valued.report().refused());
        assertTrue(valued.candidate().isEmpty());
        assertTrue(valued.report().findings().stream()
                .anyMatch(finding -> finding.code().equals("strategy-not-random")));
    }

    /** Of the simulated songs those that are liked are heard whole, the others a quarter. */
    @Test
    void rewardsAreMadeAnewFromThumbAndHeardShare() {
        SimulatedLog log = SimulatedLog.favouring(0.8, 3).session("P-01", "uniform", 200);
        double thumbs = played(log, 1);
        assertEquals(thumbs + 0.25 * (1 - thumbs), played(log, 0), 1e-9);
        assertEquals((played(log, 0) + thumbs) / 2, played(log, 0.5), 1e-9);
    }

    private static double played(SimulatedLog log, double thumb) {
        WhatIf asked =
                new WhatIf(UNIFORM, Start.TAUGHT, OptionalDouble.of(thumb), Lead.AS_LOGGED, IntervalKind.SEQUENCE);
        return value(log, asked).played().orElseThrow().value().getAsDouble();
    }

    @Test
    void knobsSetWhatAPolicyHas() {
        PolicySpec thompson = PolicySpec.parse("thompson");
        Knob floor = Knob.of(thompson).get(0);
        assertEquals("floor", floor.field());
        assertEquals(0.3, floor.set(thompson, 0.3).floor(), 1e-12);
        assertTrue(Knob.of(thompson).stream().anyMatch(knob -> knob.field().equals("draws")));
        assertFalse(Knob.of(UNIFORM).stream().anyMatch(knob -> knob.field().equals("draws")));
    }
}
