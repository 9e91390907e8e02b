package moodlab.bandit.linear;

/** What a linear model learns from: features, whose song they are, and how the reward speaks about xᵀθ. */
final class Observation {

    private final String song;
    private final double[] features;
    private final Likelihood.Site site;

    /** Keeps the array itself. */
    Observation(String song, double[] features, Likelihood.Site site) {
        this.song = song;
        this.features = features;
        this.site = site;
    }

    /** Where no song has an effect of its own. */
    static Observation of(double[] features, Likelihood.Site site) {
        return new Observation("", features, site);
    }

    String song() {
        return song;
    }

    /** The array itself, to be read. */
    double[] features() {
        return features;
    }

    Likelihood.Site site() {
        return site;
    }
}
