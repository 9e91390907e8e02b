package moodlab.bandit.linear;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import moodlab.bandit.learner.Seeds;
import moodlab.domain.song.MoodFolder;
import moodlab.domain.song.MoodTag;
import moodlab.domain.song.Song;

/**
 * What linear policies know of each song, whatever the context: one array a quantity, one place a song. Songs are
 * objects that lie anywhere in memory; gathered once they are read in straight passes.
 */
final class SongTable {

    static final List<MoodFolder> FOLDERS = MoodFolder.all().toList();

    private static final Map<String, Integer> FOLDER_PLACES = IntStream.range(0, FOLDERS.size())
            .boxed()
            .collect(Collectors.toUnmodifiableMap(place -> FOLDERS.get(place).name(), Function.identity()));

    /** What a tag leaves open as a folder alone says it. */
    private static final double FOLDER_OPEN = MoodTag.of(MoodFolder.Q1).uncertainty();

    private final List<Song> songs;

    /** Hashes of the songs' names, where they were asked for: the same whoever makes them first. */
    private long[] hashes = {};

    /** Calibrated coordinates, for products. */
    final double[] valence;

    final double[] arousal;

    /** The tag's point, and the variance that it leaves open beyond a folder's: for distances. */
    final double[] tagValence;

    final double[] tagArousal;
    final double[] open;

    /** Place among {@link #FOLDERS}; −1 where the folder is none of them. */
    final int[] folder;

    /** The folders' places that occur, in order: columns of all others are nought. */
    final int[] folders;

    private SongTable(List<Song> songs) {
        this.songs = songs;
        valence = new double[songs.size()];
        arousal = new double[songs.size()];
        tagValence = new double[songs.size()];
        tagArousal = new double[songs.size()];
        open = new double[songs.size()];
        folder = new int[songs.size()];
        int next = 0;
        for (Song song : songs) {
            put(song, next++);
        }
        folders = occurring(folder);
    }

    private static int[] occurring(int[] folder) {
        boolean[] seen = new boolean[FOLDERS.size()];
        for (int place : folder) {
            if (place >= 0) {
                seen[place] = true;
            }
        }
        return IntStream.range(0, seen.length).filter(place -> seen[place]).toArray();
    }

    static SongTable of(List<Song> songs) {
        return new SongTable(List.copyOf(songs));
    }

    /** Whether it is of that very list: unchangeable lists are their own copies, so a library's table can be kept. */
    boolean isOf(List<Song> others) {
        return songs == others;
    }

    private void put(Song song, int i) {
        MoodTag tag = song.tag();
        var calibrated = tag.calibrated();
        valence[i] = calibrated.valence();
        arousal[i] = calibrated.arousal();
        tagValence[i] = tag.affect().valence();
        tagArousal[i] = tag.affect().arousal();
        open[i] = Math.max(0, tag.uncertainty() - FOLDER_OPEN);
        folder[i] = FOLDER_PLACES.getOrDefault(song.folder().name(), -1);
    }

    int size() {
        return folder.length;
    }

    String id(int song) {
        return songs.get(song).id();
    }

    /** A key for each song, made of its name and the seed. */
    long[] keys(long seed) {
        long[] known = hashes;
        if (known.length != size()) {
            known = songs.stream().mapToLong(song -> Seeds.of(song.id())).toArray();
            hashes = known;
        }
        return Arrays.stream(known).map(hash -> Seeds.mix(seed, hash)).toArray();
    }
}
