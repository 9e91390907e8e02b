package moodlab.music.hearing;

import java.util.List;

/**
 * A support vector machine (Cortes and Vapnik 1995) in two steps. From its likeness to the songs it learnt from, a song gets
 * a profile of mood words (kernel ridge regression on the words that people gave those songs); its likeness to a known song
 * is then that of the sound and, in part, that of the profiles; six machines, one for each pair of quadrants, weigh it, and a
 * quadrant's score is the sum of its machines' answers, each cut softly to ±1.
 */
final class MoodMachine implements Expert {

    /** How many pairs of quadrants there are. */
    static final int PAIRS = 6;

    private final Shape shape;
    private final SongKernel kernel;
    private final byte[][] songs;
    private final float[] ridge;
    private final float[] profiles;
    private final float[] words;
    private final float[] weights;

    /**
     * @param songs scaled features of the known songs
     * @param ridge by song and word
     * @param profiles of the known songs, scaled, by song and word
     * @param words first the mean of what the ridge learnt, then the mean of the profiles, by word; then their scale
     * @param weights of the machines by song and pair (Q1 against Q2, Q3, Q4, Q2 against Q3, Q4, Q3 against Q4), then the
     *     six intercepts
     */
    MoodMachine(Shape shape, byte[][] songs, float[] ridge, float[] profiles, float[] words, float[] weights) {
        int n = songs.length;
        int w = shape.words();
        if (ridge.length != n * w
                || profiles.length != n * w
                || words.length != 2 * w + 1
                || weights.length != (n + 1) * PAIRS) {
            throw new IllegalArgumentException("the machine's numbers do not fit each other");
        }
        this.shape = shape;
        this.kernel =
                new SongKernel(shape.ends().stream().mapToInt(Integer::intValue).toArray(), shape.gamma());
        this.songs = songs;
        this.ridge = ridge;
        this.profiles = profiles;
        this.words = words;
        this.weights = weights;
    }

    @Override
    public double[] scores(byte[] scaled) {
        double[] likeness = new double[songs.length];
        for (int i = 0; i < songs.length; i++) {
            likeness[i] = kernel.of(songs[i], scaled);
        }
        double[] profile = profile(likeness);
        double[] answers = new double[PAIRS];
        for (int pair = 0; pair < PAIRS; pair++) {
            answers[pair] = weights[songs.length * PAIRS + pair];
        }
        for (int i = 0; i < songs.length; i++) {
            double both = (1 - shape.wordShare()) * likeness[i] + shape.wordShare() * sameWords(profile, i);
            for (int pair = 0; pair < PAIRS; pair++) {
                answers[pair] += weights[i * PAIRS + pair] * both;
            }
        }
        return scores(answers);
    }

    /** Sums over the pairs: what speaks for one quadrant speaks against the other. */
    private static double[] scores(double[] answers) {
        double[] scores = new double[QuadrantChances.COUNT];
        int pair = 0;
        for (int one = 0; one < scores.length; one++) {
            for (int other = one + 1; other < scores.length; other++) {
                double cut = Math.tanh(2 * answers[pair]);
                scores[one] += cut;
                scores[other] -= cut;
                pair++;
            }
        }
        return scores;
    }

    private double[] profile(double[] likeness) {
        int w = shape.words();
        double[] profile = new double[w];
        for (int word = 0; word < w; word++) {
            double value = words[word];
            for (int i = 0; i < songs.length; i++) {
                value += likeness[i] * ridge[i * w + word];
            }
            profile[word] = (value - words[w + word]) / words[2 * w];
        }
        return profile;
    }

    private double sameWords(double[] profile, int song) {
        double sum = 0;
        for (int word = 0; word < profile.length; word++) {
            double difference = profile[word] - profiles[song * profile.length + word];
            sum += difference * difference;
        }
        return Math.exp(-0.5 * sum / Math.max(1, profile.length));
    }

    /**
     * @param ends of the groups of features
     * @param gamma of the {@link SongKernel}
     * @param words how many mood words a profile has
     * @param wordShare how much the profiles count against the sound, 0 … 1
     */
    record Shape(List<Integer> ends, double gamma, int words, double wordShare) {
        Shape {
            ends = List.copyOf(ends);
        }
    }
}
