package moodlab.music.hearing;

/**
 * Key and mode, the pitch classes counted from the tonic, how even and how changeable they are, and how they lie on the
 * circles of fifths, minor and major thirds (Harte et al. 2006) (39 numbers).
 */
final class TonalityFeatures {

    private static final int LOCAL = 86;
    private static final int LOCAL_STEP = 43;
    private static final int[] RANKS = {0, 1, 2, 5};
    private static final int[] CIRCLES = {7, 3, 4};
    private static final double TINY = 1e-9;

    private TonalityFeatures() {}

    static void add(Heard heard, FeatureList out) {
        Chroma chroma = Chroma.of(heard.spectra());
        double[] mean = chroma.mean(0, chroma.frames());
        addKey(mean, out);
        double[] sorted = Series.sorted(mean);
        for (int rank : RANKS) {
            out.add("class_rank" + rank, sorted[sorted.length - 1 - rank]);
        }
        out.add("class_entropy", entropy(mean));
        double[] entropies = new double[chroma.frames()];
        for (int t = 0; t < entropies.length; t++) {
            entropies[t] = entropy(chroma.frame(t));
        }
        Series.addLong("class_entropies", entropies, out);
        out.add("class_change", change(chroma));
        addLocalModes(chroma, out);
        for (int circle : CIRCLES) {
            addCircle(chroma, circle, out);
        }
    }

    private static void addKey(double[] mean, FeatureList out) {
        Keys keys = new Keys(mean);
        out.add("major", keys.bestMajor());
        out.add("minor", keys.bestMinor());
        out.add("mode", keys.bestMajor() - keys.bestMinor());
        double[] all = new double[2 * Chroma.CLASSES];
        System.arraycopy(keys.major, 0, all, 0, Chroma.CLASSES);
        System.arraycopy(keys.minor, 0, all, Chroma.CLASSES, Chroma.CLASSES);
        double[] sorted = Series.sorted(all);
        out.add("key_clarity", sorted[sorted.length - 1] - sorted[sorted.length - 3]);
        for (int c = 0; c < Chroma.CLASSES; c++) {
            out.add("degree" + c, mean[(c + keys.tonic()) % Chroma.CLASSES]);
        }
    }

    private static double entropy(double[] shares) {
        double sum = 0;
        for (double share : shares) {
            sum -= share * Math.log(share + TINY);
        }
        return sum;
    }

    private static double change(Chroma chroma) {
        double sum = 0;
        for (int t = 1; t < chroma.frames(); t++) {
            for (int c = 0; c < Chroma.CLASSES; c++) {
                sum += Math.abs(chroma.frame(t)[c] - chroma.frame(t - 1)[c]);
            }
        }
        return sum / (chroma.frames() - 1);
    }

    /** Major less minor fit of pieces of two seconds, one each second. */
    private static void addLocalModes(Chroma chroma, FeatureList out) {
        int pieces = (chroma.frames() - LOCAL + LOCAL_STEP - 1) / LOCAL_STEP;
        double[] modes = new double[pieces];
        for (int p = 0; p < pieces; p++) {
            Keys keys = new Keys(chroma.mean(p * LOCAL_STEP, p * LOCAL_STEP + LOCAL));
            modes[p] = keys.bestMajor() - keys.bestMinor();
        }
        out.add("local_mode", Series.mean(modes));
        out.add("local_mode_std", Series.deviation(modes));
    }

    /** Mean distance of the frames' centroids from the circle's centre, and their mean step. */
    private static void addCircle(Chroma chroma, int step, FeatureList out) {
        double distance = 0;
        double moved = 0;
        double x = 0;
        double y = 0;
        for (int t = 0; t < chroma.frames(); t++) {
            double nextX = 0;
            double nextY = 0;
            for (int c = 0; c < Chroma.CLASSES; c++) {
                double angle = 2 * Math.PI * c * step / Chroma.CLASSES;
                nextX += chroma.frame(t)[c] * Math.cos(angle);
                nextY += chroma.frame(t)[c] * Math.sin(angle);
            }
            moved += t == 0 ? 0 : Math.hypot(nextX - x, nextY - y);
            x = nextX;
            y = nextY;
            distance += Math.hypot(x, y);
        }
        out.add("circle" + step, distance / chroma.frames());
        out.add("circle" + step + "_step", moved / (chroma.frames() - 1));
    }
}
