package moodlab.simulation.environments;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import moodlab.domain.choice.Slate;
import moodlab.domain.song.Song;

/**
 * The truth of a scene: the probability that each song is liked, and so the exact expected reward of any list.
 *
 * <p>A list is looked through from the top (cascade model; Craswell, Zoeter, Taylor and Ramsey 2008, WSDM): each song is
 * taken with its probability a, else the next is looked at with the probability c. The list's reward is 1 where one is
 * taken: Σ_j c^(j−1) a_j Π_{i&lt;j} (1 − a_i). With one song that is a. The best list has the largest a first.
 */
public final class Payoffs {

    private final List<Song> songs;
    private final double[] liking;
    private final int size;
    private final double goesOn;

    private Payoffs(List<Song> songs, double[] liking, int size, double goesOn) {
        this.songs = songs;
        this.liking = liking;
        this.size = size;
        this.goesOn = goesOn;
    }

    /** Lists of one song. Takes a copy. */
    static Payoffs single(List<Song> songs, double[] liking) {
        return new Payoffs(songs, liking.clone(), 1, 1);
    }

    /** Lists of so many, looked through with that probability to go on. Takes a copy. */
    static Payoffs cascade(List<Song> songs, double[] liking, int size, double goesOn) {
        return new Payoffs(songs, liking.clone(), size, goesOn);
    }

    /** How long lists are. */
    public int size() {
        return size;
    }

    /** The probability that the song is liked. */
    public double liking(int index) {
        return liking[index];
    }

    /** The list's expected reward. */
    public double expected(Slate slate) {
        Map<Song, Integer> places = new HashMap<>();
        if (slate.size() > 1) {
            for (int i = 0; i < songs.size(); i++) {
                places.put(songs.get(i), i);
            }
        }
        double[] shown = slate.positions().stream()
                .mapToDouble(position ->
                        liking[slate.size() > 1 ? places.get(position.song()) : songs.indexOf(position.song())])
                .toArray();
        return expected(shown);
    }

    /** The best list's expected reward. */
    public double best() {
        if (size == 1) {
            return Arrays.stream(liking).max().orElseThrow();
        }
        double[] sorted = liking.clone();
        Arrays.sort(sorted);
        double[] top = new double[Math.min(size, sorted.length)];
        for (int i = 0; i < top.length; i++) {
            top[i] = sorted[sorted.length - 1 - i];
        }
        return expected(top);
    }

    private double expected(double[] shown) {
        double looking = 1;
        double sum = 0;
        for (double taken : shown) {
            sum += looking * taken;
            looking *= (1 - taken) * goesOn;
        }
        return sum;
    }
}
