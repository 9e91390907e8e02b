package moodlab.session.people;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import moodlab.domain.Moment;
import moodlab.domain.Observation;
import moodlab.domain.choice.Context;
import moodlab.domain.choice.ContextBuilder;
import moodlab.domain.choice.Features;
import moodlab.store.people.Preferences;
import moodlab.store.people.Wish;
import moodlab.study.PartOfDay;

/**
 * Adds a person's preferences to the features that policies learn from, {@link #NAMES} in this order:
 *
 * <ul>
 *   <li>{@code wish_known}: 1 where the person wishes for a mood at this part of the day, else 0, and so are
 *       {@code wish_valence} and {@code wish_arousal}, −1 … 1.
 *   <li>{@code taste_share}: the share of the candidates that the person likes by genre or artist; {@code taste_valence},
 *       {@code taste_arousal}: the mean of those songs, 0 where there is none.
 * </ul>
 *
 * They stand in the context of everybody who has an account, wishes or not, so that a policy that learnt before the
 * first wish goes on after it.
 */
final class PreferredContexts implements ContextBuilder {

    static final List<String> NAMES =
            List.of("wish_known", "wish_valence", "wish_arousal", "taste_share", "taste_valence", "taste_arousal");

    private final ContextBuilder bare;
    private final Preferences preferences;
    private final Taste taste;

    PreferredContexts(ContextBuilder bare, Preferences preferences, Taste taste) {
        this.bare = bare;
        this.preferences = preferences;
        this.taste = taste;
    }

    @Override
    public Context build(Observation observation, Moment now) {
        Context context = bare.build(observation, now);
        return new Context(
                context.observation(),
                context.localTime(),
                context.activity(),
                context.place(),
                context.strategy(),
                context.target(),
                with(context.features(), wish(context.localTime().toLocalTime())));
    }

    private Wish wish(LocalTime time) {
        return switch (PartOfDay.at(time)) {
            case MORNING -> preferences.morning();
            case EVENING -> preferences.evening();
            case AFTERNOON, NIGHT -> Wish.NONE;
        };
    }

    private Features with(Features bareOnes, Wish wish) {
        List<String> names = new ArrayList<>(bareOnes.names());
        names.addAll(NAMES);
        double[] more = {
            wish == Wish.NONE ? 0 : 1,
            wish.affect().valence(),
            wish.affect().arousal(),
            taste.share(),
            taste.centre().valence(),
            taste.centre().arousal()
        };
        return Features.of(
                names,
                DoubleStream.concat(Arrays.stream(bareOnes.toArray()), Arrays.stream(more))
                        .toArray());
    }
}
