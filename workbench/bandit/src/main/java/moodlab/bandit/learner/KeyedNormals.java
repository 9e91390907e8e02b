package moodlab.bandit.learner;

/**
 * Standard normal numbers by key: which numbers a key has depends on nothing else, so that a song's draws are the same
 * wherever it stands and whoever stands beside it. By the polar form (Box and Muller 1958, "A note on the generation of
 * random normal deviates", Ann. Math. Stat. 29) with 2¹¹ radii and 2⁹ angles out of tables: six numbers for one hash, each
 * of mean 0 and variance 1 exactly and at most 4.1, the distribution function off by less than a thousandth.
 */
public final class KeyedNormals {

    /** Numbers made at once. */
    public static final int GROUP = 6;

    private static final int RADII = 1 << 11;
    private static final int ANGLES = 1 << 9;
    private static final int ANGLE_BITS = 9;
    private static final int BITS = 20;
    private static final double[] RADIUS = radii();
    private static final double[] COSINE = cosines();

    private KeyedNormals() {}

    private static double[] radii() {
        double[] radii = new double[RADII];
        double squares = 0;
        for (int i = 0; i < RADII; i++) {
            double square = -2 * StrictMath.log((i + 0.5) / RADII);
            squares += square;
            radii[i] = square;
        }
        for (int i = 0; i < RADII; i++) {
            radii[i] = StrictMath.sqrt(radii[i] * 2 * RADII / squares);
        }
        return radii;
    }

    private static double[] cosines() {
        double[] cosines = new double[ANGLES];
        for (int i = 0; i < ANGLES; i++) {
            cosines[i] = StrictMath.cos(2 * Math.PI * (i + 0.5) / ANGLES);
        }
        return cosines;
    }

    /**
     * Numbers 6g … 6g + 5 of some keys.
     *
     * @param keys well mixed, as of {@link Seeds#mix}, of which {@code size} from {@code first} on count
     * @param group g
     * @param lanes takes them: one array a number, one place a key, from place 0 on
     */
    public static void fill(long[] keys, int first, int size, int group, double[][] lanes) {
        double[] radius = RADIUS;
        double[] cosine = COSINE;
        for (int i = 0; i < size; i++) {
            long bits = Seeds.number(keys[first + i], group);
            for (int pair = 0; pair < GROUP; pair += 2) {
                int angle = (int) bits & (ANGLES - 1);
                double length = radius[(int) (bits >>> ANGLE_BITS) & (RADII - 1)];
                lanes[pair][i] = length * cosine[angle];
                lanes[pair + 1][i] = length * cosine[(angle + ANGLES / 4) & (ANGLES - 1)];
                bits >>>= BITS;
            }
        }
    }
}
