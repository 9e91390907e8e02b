package moodlab.simulation.environments;

import java.time.LocalDateTime;
import moodlab.domain.Observation;
import moodlab.domain.choice.Context;
import moodlab.domain.choice.Features;
import moodlab.domain.choice.Strategy;
import moodlab.domain.choice.StrategyDraw;

/** Contexts of worlds without a clock. */
final class Contexts {

    private static final LocalDateTime NOON = LocalDateTime.of(2026, 1, 5, 12, 0);

    private Contexts() {}

    /** The strategy is to stay. */
    static Context of(Observation seen, Features features) {
        return new Context(
                seen,
                NOON,
                "",
                "",
                new StrategyDraw(Strategy.STAY, StrategyDraw.SetBy.RESEARCHER, 1),
                seen.affect(),
                features);
    }
}
