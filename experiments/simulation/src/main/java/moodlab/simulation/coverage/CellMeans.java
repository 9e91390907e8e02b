package moodlab.simulation.coverage;

/** The weighted mean reward of each song in each situation, drawn a little towards ½. */
final class CellMeans {

    private final double[][] sums = new double[World.SITUATIONS][World.SONGS];
    private final double[][] weights = new double[World.SITUATIONS][World.SONGS];

    void add(int situation, int song, double reward, double weight) {
        sums[situation][song] += weight * reward;
        weights[situation][song] += weight;
    }

    double[] of(int situation) {
        double[] means = new double[World.SONGS];
        for (int song = 0; song < World.SONGS; song++) {
            means[song] = (sums[situation][song] + 0.5) / (weights[situation][song] + 1);
        }
        return means;
    }
}
