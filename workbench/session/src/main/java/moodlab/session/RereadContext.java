package moodlab.session;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import moodlab.domain.Moment;
import moodlab.domain.Observation;
import moodlab.domain.choice.Context;
import moodlab.domain.choice.Features;
import moodlab.domain.choice.StrategyDraw.SetBy;
import moodlab.study.ContextSettings;
import moodlab.study.FeatureContextBuilder;
import moodlab.study.StrategyRule;

/** A logged context as it would have been with another observation; all that no face says stays. */
final class RereadContext {

    private RereadContext() {}

    /** Empty where the context was made by other rules than today's: it cannot be made anew then. */
    static Optional<Context> of(Context logged, Observation seen) {
        return with(logged, logged.observation()).equals(logged) ? Optional.of(with(logged, seen)) : Optional.empty();
    }

    private static Context with(Context logged, Observation seen) {
        StrategyRule settled = new StrategyRule.Fixed(logged.strategy().strategy(), SetBy.RESEARCHER);
        ContextSettings settings = ContextSettings.of(logged.activity(), logged.place(), ZoneOffset.UTC, settled);
        Context bare = new FeatureContextBuilder(
                        settings, new SplittableRandom(0)) // which a settled strategy needs not
                .build(seen, new Moment(logged.localTime().toInstant(ZoneOffset.UTC), 0));
        return new Context(
                seen,
                logged.localTime(),
                logged.activity(),
                logged.place(),
                logged.strategy(),
                bare.target(),
                features(logged.features(), bare.features()));
    }

    /** The logged ones, those of the face replaced. */
    private static Features features(Features logged, Features bare) {
        List<String> names = logged.names();
        double[] values = logged.toArray();
        for (int i = 0; i < bare.size(); i++) {
            int at = names.indexOf(bare.names().get(i));
            if (at >= 0) {
                values[at] = bare.value(i);
            }
        }
        return Features.of(names, values);
    }
}
