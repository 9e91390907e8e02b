package moodlab.domain.song;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import moodlab.domain.Affect;
import moodlab.domain.AffectSpread;

/**
 * What is known of a song's mood: a point of the plane, how far off it may be, and who says so.
 *
 * @param spread standard deviations of the error that is to be expected
 * @param sources the most certain first; empty where nothing is known
 */
public record MoodTag(Affect affect, AffectSpread spread, List<TagSource> sources) {

    /**
     * A folder is taken to say the quadrant's part of the plane and no more: points spread evenly over a side of length
     * 1 have a deviation of 1/√12. The same is taken for the folder of an emotion.
     */
    public static final AffectSpread FOLDER_SPREAD = new AffectSpread(1 / Math.sqrt(12), 1 / Math.sqrt(12));

    /** Nothing is known: points spread evenly over the whole plane have a deviation of 1/√3. */
    public static final MoodTag UNKNOWN =
            new MoodTag(Affect.NEUTRAL, new AffectSpread(1 / Math.sqrt(3), 1 / Math.sqrt(3)), List.of());

    /** How far the moods of songs lie apart: quadrant centres lie at ±½. */
    private static final double SONGS = 0.5;

    private static final double LEAST = 0.01;

    public MoodTag {
        sources = List.copyOf(sources);
    }

    /** What the folder alone says. */
    public static MoodTag of(MoodFolder folder) {
        return new MoodTag(folder.affect(), FOLDER_SPREAD, List.of(TagSource.FOLDER));
    }

    /**
     * All statements in one: on each axis the mean weighted by 1/s², with the spread 1/√Σ(1/s²), as for independent
     * measurements. Where they contradict each other more than their spreads allow (χ² greater than its k − 1 degrees of
     * freedom), the spread is multiplied by √(χ²/(k − 1)): the Birge ratio (Birge 1932), as the Particle Data Group does.
     */
    public static MoodTag of(Collection<SourceTag> tags) {
        if (tags.isEmpty()) {
            return UNKNOWN;
        }
        Axis valence =
                Axis.of(tags, tag -> tag.affect().valence(), tag -> tag.spread().valence());
        Axis arousal =
                Axis.of(tags, tag -> tag.affect().arousal(), tag -> tag.spread().arousal());
        List<TagSource> sources = tags.stream()
                .sorted(Comparator.comparingDouble((SourceTag tag) -> variance(tag.spread())))
                .map(SourceTag::source)
                .distinct()
                .toList();
        return new MoodTag(
                Affect.clamped(valence.mean(), arousal.mean()),
                new AffectSpread(Math.min(1, valence.spread()), Math.min(1, arousal.spread())),
                sources);
    }

    /** Both variances together, 0 … 2: what a further rating could lower. */
    public double uncertainty() {
        return variance(spread);
    }

    /**
     * The point that a regression should be given in place of {@link #affect()}: each axis times its reliability
     * τ²/(τ² + s²), with τ = ½ the deviation of moods among songs and s the spread, divided by the reliability of a
     * folder. An uncertain tag so counts for less than a folder, a certain one for more, and a library that is known by
     * folders alone stays as it is. This is regression calibration (Carroll, Ruppert, Stefanski and Crainiceanu 2006,
     * chapter 4) up to one factor, which the regression's weights take up.
     */
    public Affect calibrated() {
        return Affect.clamped(
                affect.valence() * reliability(spread.valence(), FOLDER_SPREAD.valence()),
                affect.arousal() * reliability(spread.arousal(), FOLDER_SPREAD.arousal()));
    }

    /**
     * How far from that point the song is to be expected, as a root mean square: √(d² + s²), with d the distance of the
     * tag's point and s² what the tag leaves open beyond {@link #FOLDER_SPREAD}. So an uncertain tag never passes for near,
     * and a folder's distance is that of its point.
     */
    public double distance(Affect point) {
        double open = uncertainty() - variance(FOLDER_SPREAD);
        double distance = affect.distance(point);
        return open > 0 ? Math.sqrt(distance * distance + open) : distance;
    }

    private static double variance(AffectSpread spread) {
        return spread.valence() * spread.valence() + spread.arousal() * spread.arousal();
    }

    private static double reliability(double spread, double folder) {
        return (SONGS * SONGS + folder * folder) / (SONGS * SONGS + spread * spread);
    }

    private record Axis(double mean, double spread) {

        static Axis of(
                Collection<SourceTag> tags, ToDoubleFunction<SourceTag> value, ToDoubleFunction<SourceTag> spread) {
            double weights = 0;
            double sum = 0;
            for (SourceTag tag : tags) {
                double weight = weight(spread.applyAsDouble(tag));
                weights += weight;
                sum += weight * value.applyAsDouble(tag);
            }
            double mean = sum / weights;
            double chi = tags.stream()
                    .mapToDouble(
                            tag -> weight(spread.applyAsDouble(tag)) * Math.pow(value.applyAsDouble(tag) - mean, 2))
                    .sum();
            double birge = tags.size() < 2 ? 1 : Math.sqrt(Math.max(1, chi / (tags.size() - 1)));
            return new Axis(mean, birge / Math.sqrt(weights));
        }

        private static double weight(double spread) {
            return 1 / Math.pow(Math.max(LEAST, spread), 2);
        }
    }
}
