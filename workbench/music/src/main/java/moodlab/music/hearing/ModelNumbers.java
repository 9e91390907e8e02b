package moodlab.music.hearing;

import java.util.Arrays;

/**
 * What a model has learnt, as plain arrays.
 *
 * <p>The numbers of {@code scaling} are centre, spread, mean and deviation by feature; those of the machine are described
 * at {@link MoodMachine}, of the regression at {@link LinearExpert}, of forest and boosting at {@link TreesExpert}.
 */
public final class ModelNumbers {

    final Scaling scaling;
    byte[][] songs = {};
    float[] ridge = {};
    float[] profiles = {};
    float[] words = {};
    float[] machine = {};
    float[] linear = {};
    double[] forest = {};
    int[] forestRoots = {};
    double[] boosting = {};
    int[] boostingRoots = {};

    public ModelNumbers(Scaling scaling) {
        this.scaling = scaling;
    }

    /**
     * The machine's songs and profiles.
     *
     * @param songs scaled features
     * @param ridge by song and word
     * @param profiles by song and word
     * @param words means of what the ridge learnt, means of the profiles, scale
     */
    public ModelNumbers words(byte[][] songs, float[] ridge, float[] profiles, float[] words) {
        this.songs = Arrays.stream(songs).map(byte[]::clone).toArray(byte[][]::new);
        this.ridge = ridge.clone();
        this.profiles = profiles.clone();
        this.words = words.clone();
        return this;
    }

    /** The machine's weights by song and pair of quadrants, then its intercepts. */
    public ModelNumbers machine(float[] weights) {
        machine = weights.clone();
        return this;
    }

    /** The regression's weights by quadrant, each quadrant's intercept last. */
    public ModelNumbers linear(float[] weights) {
        linear = weights.clone();
        return this;
    }

    /** Trees whose summed leaves are probabilities. */
    public ModelNumbers forest(double[] nodes, int[] roots) {
        forest = nodes.clone();
        forestRoots = roots.clone();
        return this;
    }

    /** Trees whose summed leaves are scores. */
    public ModelNumbers boosting(double[] nodes, int[] roots) {
        boosting = nodes.clone();
        boostingRoots = roots.clone();
        return this;
    }

    /**
     * The expert that these numbers make.
     *
     * @throws IllegalArgumentException where they do not fit each other
     */
    private Expert expert(ModelPlan.Part part, ModelPlan plan) {
        return switch (part) {
            case MACHINE ->
                new MoodMachine(
                        new MoodMachine.Shape(plan.ends(), plan.gamma(), plan.words(), plan.wordShare()),
                        songs,
                        ridge,
                        profiles,
                        words,
                        machine);
            case LINEAR -> new LinearExpert(linear);
            case FOREST -> new TreesExpert(forest, forestRoots, true);
            case BOOSTING -> new TreesExpert(boosting, boostingRoots, false);
            case NETWORK -> throw new IllegalArgumentException("the network is no such expert");
        };
    }

    /** A song's features as the experts take them. */
    public byte[] scaled(double[] features) {
        return scaling.apply(features);
    }

    /**
     * A score for each quadrant from an expert that needs no plan.
     *
     * @param part regression, forest or boosting
     * @param scaled features of a song
     */
    public double[] scores(ModelPlan.Part part, byte[] scaled) {
        return expert(part, null).scores(scaled);
    }

    /** Likewise from any expert on features. */
    public double[] scores(ModelPlan.Part part, ModelPlan plan, byte[] scaled) {
        return expert(part, plan).scores(scaled);
    }
}
