package moodlab.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import java.util.stream.Stream;
import moodlab.domain.choice.Strategy;
import moodlab.domain.choice.StrategyDraw;
import moodlab.domain.choice.StrategyDraw.SetBy;
import org.junit.jupiter.api.Test;

class StrategyRuleTest {

    @Test
    void aFixedStrategyHasProbabilityOneAndSaysWhoSetIt() {
        var rule = new StrategyRule.Fixed(Strategy.LIFT, SetBy.LISTENER);
        assertEquals(new StrategyDraw(Strategy.LIFT, SetBy.LISTENER, 1), rule.draw(new Random(1)));
    }

    @Test
    void aFixedStrategyUsesNoChance() {
        Random random = new Random(1);
        new StrategyRule.Fixed(Strategy.STAY, SetBy.RESEARCHER).draw(random);
        assertEquals(new Random(1).nextLong(), random.nextLong());
    }

    @Test
    void chanceCannotFixAStrategy() {
        assertThrows(
                IllegalArgumentException.class, () -> new StrategyRule.Fixed(Strategy.STAY, StrategyDraw.SetBy.CHANCE));
    }

    @Test
    void chanceLogsTheProbabilityOfWhatItDrew() {
        Random random = new Random(7);
        var rule = new StrategyRule.ByChance(0.25);
        for (int i = 0; i < 100; i++) {
            StrategyDraw draw = rule.draw(random);
            assertEquals(SetBy.CHANCE, draw.setBy());
            assertEquals(draw.strategy() == Strategy.LIFT ? 0.25 : 0.75, draw.probability());
        }
    }

    @Test
    void chanceLiftsAsOftenAsItSays() {
        Random random = new Random(7);
        var rule = new StrategyRule.ByChance(0.25);
        long lifted = Stream.generate(() -> rule.draw(random))
                .limit(10_000)
                .filter(draw -> draw.strategy() == Strategy.LIFT)
                .count();
        assertEquals(2_500, (double) lifted, 4 * 43.3); // four standard errors of a binomial count
    }

    @Test
    void chanceLeavesBothPossible() {
        assertThrows(IllegalArgumentException.class, () -> new StrategyRule.ByChance(0));
        assertThrows(IllegalArgumentException.class, () -> new StrategyRule.ByChance(1));
        assertThrows(IllegalArgumentException.class, () -> new StrategyRule.ByChance(Double.NaN));
    }
}
