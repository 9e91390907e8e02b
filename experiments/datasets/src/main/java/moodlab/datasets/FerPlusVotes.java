package moodlab.datasets;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import moodlab.domain.Emotion;
import moodlab.domain.EmotionDistribution;

/**
 * How many of ten people saw each {@link Emotion} in a picture (FER+, Barsoum et al. 2016). Votes for contempt, unknown
 * and "no face" are left out.
 */
public final class FerPlusVotes {

    /** Fewer votes than this for the seven classes do not settle a truth. */
    public static final int FEWEST_VOTES = 5;

    private final int[] votes;

    private FerPlusVotes(int[] votes) {
        this.votes = votes;
    }

    /**
     * In the order of {@link Emotion}.
     *
     * @throws IllegalArgumentException where there are not seven counts or one is negative
     */
    public static FerPlusVotes of(int... votes) {
        if (votes.length != Emotion.COUNT || Arrays.stream(votes).anyMatch(v -> v < 0)) {
            throw new IllegalArgumentException("seven counts of votes wanted, got " + Arrays.toString(votes));
        }
        return new FerPlusVotes(votes.clone());
    }

    /** Of a picture nobody voted on. */
    public static FerPlusVotes none() {
        return new FerPlusVotes(new int[Emotion.COUNT]);
    }

    public int sum() {
        return Arrays.stream(votes).sum();
    }

    /** The share of each class among the seven; empty without a vote. */
    public Optional<EmotionDistribution> shares() {
        double sum = sum();
        return sum == 0
                ? Optional.empty()
                : Optional.of(EmotionDistribution.of(
                        Arrays.stream(votes).mapToDouble(v -> v / sum).toArray()));
    }

    /** The class most people saw; empty with fewer than five votes for the seven classes or where the top is shared. */
    public Optional<Emotion> truth() {
        int most = Arrays.stream(votes).max().orElse(0);
        boolean shared = Arrays.stream(votes).filter(v -> v == most).count() > 1;
        if (sum() < FEWEST_VOTES || shared) {
            return Optional.empty();
        }
        return IntStream.range(0, Emotion.COUNT)
                .filter(label -> votes[label] == most)
                .mapToObj(Emotion::ofLabel)
                .findFirst();
    }
}
