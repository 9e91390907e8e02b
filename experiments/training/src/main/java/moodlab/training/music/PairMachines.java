package moodlab.training.music;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import smile.base.svm.KernelMachine;
import smile.classification.SVM;
import smile.math.MathEx;
import smile.math.kernel.MercerKernel;

/** Six of Smile's support vector machines, one for each pair of quadrants, on a kernel that is given as a matrix. */
final class PairMachines {

    private static final int QUADRANTS = 4;
    private static final int PAIRS = 6;
    private static final double TOLERANCE = 1e-3;

    private final double[][] weights;
    private final double[] intercepts;

    private PairMachines(double[][] weights, double[] intercepts) {
        this.weights = weights;
        this.intercepts = intercepts;
    }

    /**
     * Learns.
     *
     * @param kernel by song and song
     * @param rows which songs to learn from
     * @param cost of a mistake (C)
     */
    static PairMachines fit(List<HeardSong> songs, double[][] kernel, int[] rows, double cost) {
        Lesson lesson = new Lesson(songs, kernel, rows, cost);
        double[][] weights = new double[PAIRS][];
        double[] intercepts = new double[PAIRS];
        int pair = 0;
        for (int one = 0; one < QUADRANTS; one++) {
            for (int other = one + 1; other < QUADRANTS; other++) {
                weights[pair] = new double[kernel.length];
                intercepts[pair] = lesson.teach(one, other, weights[pair]);
                pair++;
            }
        }
        return new PairMachines(weights, intercepts);
    }

    /** The score of each quadrant for a song of that likeness to all songs. */
    double[] scores(double[] likeness) {
        double[] scores = new double[QUADRANTS];
        int pair = 0;
        for (int one = 0; one < QUADRANTS; one++) {
            for (int other = one + 1; other < QUADRANTS; other++) {
                double answer = intercepts[pair];
                for (int row = 0; row < likeness.length; row++) {
                    answer += weights[pair][row] * likeness[row];
                }
                double cut = Math.tanh(2 * answer);
                scores[one] += cut;
                scores[other] -= cut;
                pair++;
            }
        }
        return scores;
    }

    /** By song and pair as the given step makes them of the weights by song and pair, then the intercepts. */
    float[] numbers(UnaryOperator<double[][]> carried) {
        double[][] bySong = new double[weights[0].length][PAIRS];
        for (int pair = 0; pair < PAIRS; pair++) {
            for (int i = 0; i < bySong.length; i++) {
                bySong[i][pair] = weights[pair][i];
            }
        }
        double[][] rows = carried.apply(bySong);
        float[] numbers = new float[(rows.length + 1) * PAIRS];
        for (int pair = 0; pair < PAIRS; pair++) {
            for (int i = 0; i < rows.length; i++) {
                numbers[i * PAIRS + pair] = (float) rows[i][pair];
            }
            numbers[rows.length * PAIRS + pair] = (float) intercepts[pair];
        }
        return numbers;
    }

    /** What each pair's machine learns from. */
    private static final class Lesson {

        private final List<HeardSong> songs;
        private final Table kernel;
        private final int[] rows;
        private final double cost;

        Lesson(List<HeardSong> songs, double[][] kernel, int[] rows, double cost) {
            this.songs = songs;
            this.kernel = new Table(kernel);
            this.rows = rows;
            this.cost = cost;
        }

        /** Puts the songs' weights in their places, and gives the intercept. */
        double teach(int one, int other, double[] weights) {
            Integer[] either = IntStream.of(rows)
                    .filter(r -> songs.get(r).quadrant() == one || songs.get(r).quadrant() == other)
                    .boxed()
                    .toArray(Integer[]::new);
            int[] sides = Arrays.stream(either)
                    .mapToInt(r -> songs.get(r).quadrant() == one ? 1 : -1)
                    .toArray();
            // the library draws its order from a generator of its own, of this thread
            MathEx.setSeed(19_650_218L);
            KernelMachine<Integer> machine = SVM.fit(either, sides, kernel, cost, TOLERANCE);
            Integer[] vectors = machine.vectors();
            for (int v = 0; v < vectors.length; v++) {
                weights[vectors[v]] += machine.weights()[v];
            }
            return machine.intercept();
        }
    }

    /** A kernel between row numbers. */
    private static final class Table implements MercerKernel<Integer> {

        private static final long serialVersionUID = 1;

        private final transient double[][] matrix;

        Table(double[][] matrix) {
            this.matrix = matrix;
        }

        @Override
        public double k(Integer one, Integer other) {
            return matrix[one][other];
        }

        @Override
        public double[] kg(Integer one, Integer other) {
            return new double[] {k(one, other)};
        }

        @Override
        public MercerKernel<Integer> of(double[] parameters) {
            return this;
        }

        @Override
        public double[] hyperparameters() {
            return new double[0];
        }

        @Override
        public double[] lo() {
            return new double[0];
        }

        @Override
        public double[] hi() {
            return new double[0];
        }
    }
}
