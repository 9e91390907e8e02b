package moodlab.bandit.learner;

/**
 * Which song is the best in each of N draws, found in passes over parts of the songs: what turns posterior draws into
 * Thompson weights. The first pass finds each draw's best; only where a draw has several is a second pass needed, which
 * shares the draw between them. Costs one comparison a score.
 */
public final class Draws {

    private final double[] best;
    private final int[] song;
    private final int[] ties;

    public Draws(int draws) {
        best = new double[draws];
        song = new int[draws];
        ties = new int[draws];
    }

    /**
     * Takes in a draw's scores of the songs from {@code first} on.
     *
     * @param size how many of the scores count
     */
    public void see(int draw, double[] scores, int first, int size) {
        double highest = ties[draw] == 0 ? Double.NEGATIVE_INFINITY : best[draw];
        int where = song[draw];
        int equal = ties[draw];
        for (int i = 0; i < size; i++) {
            double score = scores[i];
            if (score >= highest) {
                equal = score > highest ? 1 : equal + 1;
                highest = score;
                where = first + i;
            }
        }
        best[draw] = highest;
        song[draw] = where;
        ties[draw] = equal;
    }

    /** Whether several songs are the best in that draw. */
    public boolean isTied(int draw) {
        return ties[draw] > 1;
    }

    /** Whether any draw is tied. */
    public boolean anyTied() {
        for (int equal : ties) {
            if (equal > 1) {
                return true;
            }
        }
        return false;
    }

    /** Counts each draw with a single best. */
    public void countSingle(double[] counts) {
        for (int n = 0; n < best.length; n++) {
            if (ties[n] == 1) {
                counts[song[n]]++;
            }
        }
    }

    /** In the second pass: shares a tied draw between the best among these songs. */
    public void countTied(int draw, double[] scores, int first, int size, double[] counts) {
        for (int i = 0; i < size; i++) {
            if (scores[i] == best[draw]) {
                counts[first + i] += 1.0 / ties[draw];
            }
        }
    }
}
