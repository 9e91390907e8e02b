package moodlab.demo;

import java.util.Random;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import moodlab.domain.Affect;
import moodlab.domain.song.Song;

/**
 * What a simulated listener likes: the hidden parameters that a policy would have to find out.
 *
 * <p>The probability that a song is liked is logistic in
 *
 * <pre>
 *   generosity + cheer·mv + pleasantness·sv + energy·sa + matchValence·sv·mv + matchArousal·sa·ma + own(song)
 * </pre>
 *
 * with song (sv, sa) and mood (mv, ma) in the valence–arousal plane, in units of a quadrant's centre (½). A positive
 * match prefers music like the mood, a negative one music against it: both kinds of listener exist (Saarikallio and
 * Erkkilä 2007, "The role of music in adolescents' mood regulation", Psychology of Music 35).
 *
 * @param generosity log-odds of a thumb up where nothing else speaks
 * @param cheer what a pleasant mood adds for any song
 * @param pleasantness liking of pleasant music in any mood
 * @param energy liking of excited music in any mood
 * @param matchValence liking of music as pleasant as the mood
 * @param matchArousal liking of music as excited as the mood
 * @param ownDeviation standard deviation of what is peculiar to single songs
 * @param songSeed from which that peculiarity is drawn
 */
public record ListenerTaste(
        double generosity,
        double cheer,
        double pleasantness,
        double energy,
        double matchValence,
        double matchArousal,
        double ownDeviation,
        long songSeed) {

    private static final double UNIT = 2;

    /**
     * A listener by chance. Pleasant music is liked a little more than unpleasant, and music that matches the mood a
     * little more than music that does not, but listeners differ by more than that.
     */
    public static ListenerTaste draw(RandomGenerator random) {
        return new ListenerTaste(
                normal(random, 0, 0.5),
                normal(random, 0.3, 0.2),
                normal(random, 0.3, 0.7),
                normal(random, 0, 0.7),
                normal(random, 0.5, 0.8),
                normal(random, 0.5, 0.8),
                0.5,
                random.nextLong());
    }

    /** The same listener in a world in which all songs are liked alike. */
    public ListenerTaste withoutSongEffects() {
        return new ListenerTaste(generosity, cheer, 0, 0, 0, 0, 0, songSeed);
    }

    /** The probability that the song is liked in that mood, in (0, 1). */
    public double liking(Affect mood, Song song) {
        return 1 / (1 + StrictMath.exp(-logOdds(mood, song)));
    }

    /** The logarithm of the odds that the song is liked in that mood. */
    double logOdds(Affect mood, Song song) {
        double mv = UNIT * mood.valence();
        double ma = UNIT * mood.arousal();
        double sv = UNIT * song.affect().valence();
        double sa = UNIT * song.affect().arousal();
        return generosity
                + cheer * mv
                + pleasantness * sv
                + energy * sa
                + matchValence * sv * mv
                + matchArousal * sa * ma
                + ownDeviation * noise(songSeed, song).nextGaussian();
    }

    /** Random numbers that belong to this seed and this song, whoever else is there. */
    static Random noise(long seed, Song song) {
        return new Random(new SplittableRandom(seed ^ (long) song.id().hashCode() << 17).nextLong());
    }

    private static double normal(RandomGenerator random, double mean, double deviation) {
        return mean + deviation * random.nextGaussian();
    }
}
