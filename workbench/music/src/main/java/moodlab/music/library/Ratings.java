package moodlab.music.library;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import moodlab.domain.Affect;
import moodlab.domain.AffectSpread;
import moodlab.domain.song.MoodTag;
import moodlab.domain.song.SourceTag;
import moodlab.domain.song.TagSource;

/** What people say of songs' moods: how their ratings become tags, whom to ask of what, and how far they agree. */
public final class Ratings {

    /** What one person's rating is taken to be off, on each axis: set by hand, an eighth of the scale. */
    public static final AffectSpread ONE_PERSON = new AffectSpread(0.25, 0.25);

    private Ratings() {}

    /**
     * A rating as a tag.
     *
     * @param rater a pseudonym
     */
    public static SourceTag tag(String rater, Affect affect, Instant at) {
        return new SourceTag(TagSource.PERSON, rater, at, affect, ONE_PERSON, "rated by " + rater);
    }

    /**
     * What to ask a rater next: what that person has not rated, the least certain tags first, as their variances say.
     *
     * @param tags of a thing, one for each source
     */
    public static <T> List<T> queue(Collection<T> things, Function<T, List<SourceTag>> tags, String rater) {
        Comparator<T> certain = Comparator.comparingDouble(
                thing -> MoodTag.of(tags.apply(thing)).uncertainty());
        return things.stream()
                .filter(thing -> tags.apply(thing).stream().noneMatch(tag -> isBy(tag, rater)))
                .sorted(certain.reversed())
                .toList();
    }

    private static boolean isBy(SourceTag tag, String rater) {
        return tag.source() == TagSource.PERSON && tag.who().equals(rater);
    }

    /**
     * How far people agree.
     *
     * @param songs rated by two or more
     * @param valence see {@link KrippendorffAlpha}
     */
    public record Agreement(int songs, OptionalDouble valence, OptionalDouble arousal) {}

    /** Over all things that two or more people have rated. */
    public static Agreement agreement(Collection<List<SourceTag>> tags) {
        List<List<SourceTag>> rated = tags.stream()
                .map(each -> each.stream()
                        .filter(tag -> tag.source() == TagSource.PERSON)
                        .toList())
                .filter(each -> each.size() >= 2)
                .toList();
        return new Agreement(rated.size(), alpha(rated, Affect::valence), alpha(rated, Affect::arousal));
    }

    private static OptionalDouble alpha(List<List<SourceTag>> rated, ToDoubleFunction<Affect> axis) {
        return KrippendorffAlpha.interval(rated.stream()
                .map(each -> each.stream()
                        .map(tag -> axis.applyAsDouble(tag.affect()))
                        .toList())
                .toList());
    }
}
