package moodlab.training.music;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which mood words each song was given: a column for each word that enough songs of a part have, 1 or 0. */
final class MoodTargets {

    private static final int LEAST_SONGS = 8;

    private final List<String> words;
    private final double[][] table;

    private MoodTargets(List<String> words, double[][] table) {
        this.words = words;
        this.table = table;
    }

    /**
     * The words are those that at least eight of the given rows have; without any, the four quadrants stand for words.
     *
     * @param rows of the songs that may be learnt from; the others' rows of the table are zero
     */
    static MoodTargets of(List<HeardSong> songs, int[] rows) {
        Map<String, Integer> counts = new TreeMap<>();
        for (int row : rows) {
            songs.get(row).moods().forEach(word -> counts.merge(word, 1, Integer::sum));
        }
        List<String> words = counts.entrySet().stream()
                .filter(e -> e.getValue() >= LEAST_SONGS)
                .map(Map.Entry::getKey)
                .toList();
        double[][] table = new double[songs.size()][words.isEmpty() ? 4 : words.size()];
        for (int row : rows) {
            HeardSong song = songs.get(row);
            if (words.isEmpty()) {
                table[row][song.quadrant()] = 1;
            }
            for (int w = 0; w < words.size(); w++) {
                table[row][w] = song.moods().contains(words.get(w)) ? 1 : 0;
            }
        }
        return new MoodTargets(words, table);
    }

    List<String> words() {
        return words;
    }

    int count() {
        return table[0].length;
    }

    /** By song and word; not to be changed. */
    double[][] table() {
        return table;
    }
}
