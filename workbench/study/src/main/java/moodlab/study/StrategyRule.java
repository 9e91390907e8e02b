package moodlab.study;

import java.util.Locale;
import java.util.random.RandomGenerator;
import moodlab.domain.choice.Strategy;
import moodlab.domain.choice.StrategyDraw;
import moodlab.domain.choice.StrategyDraw.SetBy;

/** How each round comes by its strategy. */
public sealed interface StrategyRule {

    /** The next round's strategy. Only {@link ByChance} uses the random numbers, one a round. */
    StrategyDraw draw(RandomGenerator random);

    /**
     * Always the same.
     *
     * @param setBy the researcher or the listener
     */
    record Fixed(Strategy strategy, SetBy setBy) implements StrategyRule {

        public Fixed {
            if (setBy == SetBy.CHANCE) {
                throw new IllegalArgumentException("a fixed strategy is set by a person, not by chance");
            }
        }

        @Override
        public StrategyDraw draw(RandomGenerator random) {
            return new StrategyDraw(strategy, setBy, 1);
        }
    }

    /**
     * Drawn anew for each round, so that the effect of the strategy itself can be estimated.
     *
     * @param lift probability of {@link Strategy#LIFT}, in (0, 1); {@link Strategy#STAY} has the rest
     */
    record ByChance(double lift) implements StrategyRule {

        /** Both alike. */
        public static final ByChance EVEN = new ByChance(0.5);

        public ByChance {
            if (!(lift > 0 && lift < 1)) {
                throw new IllegalArgumentException("the probability to lift lies between 0 and 1: " + lift);
            }
        }

        @Override
        public StrategyDraw draw(RandomGenerator random) {
            return random.nextDouble() < lift
                    ? new StrategyDraw(Strategy.LIFT, SetBy.CHANCE, lift)
                    : new StrategyDraw(Strategy.STAY, SetBy.CHANCE, 1 - lift);
        }
    }

    /**
     * Reads {@code stay}, {@code lift} (both set by that person) or {@code random}.
     *
     * @throws IllegalArgumentException where it is none of them
     */
    static StrategyRule parse(String text, SetBy person) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "stay" -> new Fixed(Strategy.STAY, person);
            case "lift" -> new Fixed(Strategy.LIFT, person);
            case "random" -> ByChance.EVEN;
            default ->
                throw new IllegalArgumentException("'" + text + "' is no strategy: choose stay, lift or random.");
        };
    }

    /** The word that {@link #parse} reads. */
    default String text() {
        return this instanceof Fixed fixed ? fixed.strategy().label() : "random";
    }
}
