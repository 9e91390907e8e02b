package moodlab.training.music;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Songs dealt into folds: an artist's songs lie in one fold, the quadrants about evenly in all. Guests are in no fold: they are
 * always learnt from.
 */
final class Folds {

    private static final int QUADRANTS = 4;
    private static final int NONE = -1;
    private static final int GUEST = -2;

    private final int[] foldOf;
    private final int count;

    private Folds(int[] foldOf, int count) {
        this.foldOf = foldOf;
        this.count = count;
    }

    /** Rows to learn from, and rows to test on. */
    static final class Split {

        private final int[] train;
        private final int[] test;

        Split(int[] train, int[] test) {
            this.train = train.clone();
            this.test = test.clone();
        }

        int[] train() {
            return train.clone();
        }

        int[] test() {
            return test.clone();
        }
    }

    /**
     * Artists in random order, those of many songs first, each into the fold where its quadrants are fewest.
     *
     * @param rows of the corpus to be dealt
     */
    static Folds byArtist(List<HeardSong> songs, int[] rows, int count, RandomGenerator random) {
        Map<String, List<Integer>> artists = new LinkedHashMap<>();
        for (int row : own(songs, rows)) {
            artists.computeIfAbsent(songs.get(row).artist(), a -> new ArrayList<>())
                    .add(row);
        }
        List<List<Integer>> groups = new ArrayList<>(artists.values());
        shuffle(groups, random);
        groups.sort(Comparator.comparingInt((List<Integer> g) -> g.size()).reversed());
        int[][] held = new int[count][QUADRANTS];
        Map<Integer, Integer> folds = new HashMap<>();
        for (List<Integer> group : groups) {
            int best = fewest(held, group, songs);
            for (int row : group) {
                folds.put(row, best);
                held[best][songs.get(row).quadrant()]++;
            }
        }
        int[] foldOf = new int[songs.size()];
        Arrays.fill(foldOf, NONE);
        IntStream.of(rows).filter(row -> songs.get(row).guest()).forEach(row -> foldOf[row] = GUEST);
        folds.forEach((row, fold) -> foldOf[row] = fold);
        return new Folds(foldOf, count);
    }

    /** Those of the rows that are no guests. */
    static int[] own(List<HeardSong> songs, int[] rows) {
        return IntStream.of(rows).filter(row -> !songs.get(row).guest()).toArray();
    }

    int count() {
        return count;
    }

    /** The rows outside and inside a fold. */
    Split split(int fold) {
        return new Split(
                IntStream.range(0, foldOf.length)
                        .filter(r -> foldOf[r] != NONE && foldOf[r] != fold)
                        .toArray(),
                IntStream.range(0, foldOf.length).filter(r -> foldOf[r] == fold).toArray());
    }

    private static int fewest(int[][] held, List<Integer> group, List<HeardSong> songs) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int fold = 0; fold < held.length; fold++) {
            double all = IntStream.of(held[fold]).sum();
            double load = all / 100;
            for (int row : group) {
                load += held[fold][songs.get(row).quadrant()];
            }
            if (load < least) {
                least = load;
                best = fold;
            }
        }
        return best;
    }

    private static void shuffle(List<List<Integer>> groups, RandomGenerator random) {
        for (int i = groups.size() - 1; i > 0; i--) {
            Collections.swap(groups, i, random.nextInt(i + 1));
        }
    }
}
