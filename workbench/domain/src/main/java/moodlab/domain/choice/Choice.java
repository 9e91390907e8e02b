package moodlab.domain.choice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import moodlab.domain.song.Song;

/** A probability for each candidate. The only code that turns probabilities into songs is {@link #draw}. */
public final class Choice {

    private static final double SUM_TOLERANCE = 1e-9;

    private final List<Song> candidates;
    private final double[] probabilities;

    private Choice(List<Song> candidates, double[] probabilities) {
        this.candidates = candidates;
        this.probabilities = probabilities;
    }

    /**
     * Takes copies.
     *
     * @throws IllegalArgumentException where there is no candidate, the numbers differ in count, one is not in [0, 1], or
     *     they do not sum to one within 1e-9
     */
    public static Choice of(List<Song> candidates, double... probabilities) {
        if (candidates.isEmpty() || candidates.size() != probabilities.length) {
            throw new IllegalArgumentException(
                    candidates.size() + " candidates with " + probabilities.length + " probabilities");
        }
        double sum = 0;
        for (double p : probabilities) {
            if (!(p >= 0 && p <= 1)) {
                throw new IllegalArgumentException("a probability lies in [0, 1]: " + p);
            }
            sum += p;
        }
        if (!(Math.abs(sum - 1) <= SUM_TOLERANCE)) {
            throw new IllegalArgumentException("probabilities sum to one, not to " + sum);
        }
        return new Choice(List.copyOf(candidates), probabilities.clone());
    }

    public List<Song> candidates() {
        return candidates;
    }

    public double probability(int index) {
        return probabilities[index];
    }

    /** A copy, in the candidates' order. */
    public double[] toArray() {
        return probabilities.clone();
    }

    /**
     * Draws a list without replacement: each next song with its probability among those left (Plackett 1975, Luce
     * 1959). {@link Random} is used because its numbers are laid down by the Java specification, so that a logged seed
     * gives the same list on any machine.
     *
     * @param size how many songs; fewer where fewer have a positive probability
     * @param seed logged with the list
     */
    public Slate draw(int size, long seed) {
        Random random = new Random(seed);
        double[] left = probabilities.clone();
        List<Slate.Position> positions = new ArrayList<>();
        while (positions.size() < size) {
            double total = Arrays.stream(left).sum();
            if (!(total > 0)) {
                break;
            }
            int drawn = indexAt(left, random.nextDouble() * total);
            positions.add(new Slate.Position(candidates.get(drawn), Math.min(1, left[drawn] / total)));
            left[drawn] = 0;
        }
        return new Slate(positions);
    }

    /** The first index at which the running sum passes the point; where rounding let none pass, the last positive. */
    private static int indexAt(double[] weights, double point) {
        double sum = 0;
        int last = -1;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                last = i;
                sum += weights[i];
                if (point < sum) {
                    break;
                }
            }
        }
        return last;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Choice that
                && candidates.equals(that.candidates)
                && Arrays.equals(probabilities, that.probabilities);
    }

    @Override
    public int hashCode() {
        return 31 * candidates.hashCode() + Arrays.hashCode(probabilities);
    }
}
