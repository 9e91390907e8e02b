package moodlab.domain.choice;

/**
 * A round's strategy and how it came about.
 *
 * @param probability with which it was drawn; 1 where somebody set it
 */
public record StrategyDraw(Strategy strategy, SetBy setBy, double probability) {

    /** Who set it. */
    public enum SetBy {
        RESEARCHER,
        LISTENER,
        CHANCE
    }

    public StrategyDraw {
        if (!(probability > 0 && probability <= 1) || (setBy != SetBy.CHANCE && probability != 1)) {
            throw new IllegalArgumentException(
                    "a strategy's probability lies in (0, 1], and is 1 where it was set: " + probability);
        }
    }
}
