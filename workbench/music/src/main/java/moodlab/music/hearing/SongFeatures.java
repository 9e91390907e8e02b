package moodlab.music.hearing;

import java.util.List;
import java.util.stream.Stream;

/**
 * What twelve seconds of sound are like, in numbers: statistics of timbre, spectrum, rhythm and tonality, and patterns over blocks,
 * grouped because a model weighs the groups alike, however many numbers they hold.
 */
public final class SongFeatures {

    /** The groups, in order. */
    public enum Group {
        TIMBRE,
        SPECTRUM,
        RHYTHM,
        TONALITY,
        SPECTRAL_PATTERN,
        CONTRAST_PATTERN,
        FLUCTUATION_PATTERN,
        BANDS_TOGETHER,
        STEPS_TOGETHER;

        private void add(Heard heard, FeatureList out) {
            switch (this) {
                case TIMBRE -> TimbreFeatures.add(heard, out);
                case SPECTRUM -> SpectrumFeatures.add(heard, out);
                case RHYTHM -> RhythmFeatures.add(heard, out);
                case TONALITY -> TonalityFeatures.add(heard, out);
                case SPECTRAL_PATTERN -> Patterns.addSpectral(heard, out);
                case CONTRAST_PATTERN -> Patterns.addContrast(heard, out);
                case FLUCTUATION_PATTERN -> Patterns.addFluctuation(heard, out);
                case BANDS_TOGETHER -> LogCovariance.add("bands", heard.mel().decibels(), out);
                case STEPS_TOGETHER ->
                    LogCovariance.add("steps", LogCovariance.steps(heard.mel().decibels()), out);
            }
        }
    }

    private final List<String> names;
    private final double[] values;
    private final int[] ends;

    private SongFeatures(List<String> names, double[] values, int[] ends) {
        this.names = names;
        this.values = values;
        this.ends = ends;
    }

    /**
     * Of one window.
     *
     * @param window of exactly {@link Sound#WINDOW} samples
     */
    public static SongFeatures of(Sound window) {
        return of(Heard.of(window));
    }

    static SongFeatures of(Heard heard) {
        FeatureList list = new FeatureList();
        int[] ends = new int[Group.values().length];
        for (Group group : Group.values()) {
            group.add(heard, list);
            ends[group.ordinal()] = list.names().size();
        }
        return new SongFeatures(list.names(), list.values(), ends);
    }

    /** In the order of {@link #toArray}. */
    public List<String> names() {
        return names;
    }

    public double[] toArray() {
        return values.clone();
    }

    /** How many numbers the groups up to this one have. */
    public int end(Group group) {
        return ends[group.ordinal()];
    }

    /** The statistics without the patterns: those of the first four groups. */
    public static Stream<Group> statistics() {
        return Stream.of(Group.TIMBRE, Group.SPECTRUM, Group.RHYTHM, Group.TONALITY);
    }

    /** The number of that name; not a number where there is none. */
    public double value(String name) {
        int at = names.indexOf(name);
        return at < 0 ? Double.NaN : values[at];
    }
}
