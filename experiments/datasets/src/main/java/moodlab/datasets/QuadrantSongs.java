package moodlab.datasets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Sound files in folders {@code Q1} … {@code Q4}, as in the 4Q Audio Emotion set (Panda, Malheiro and Paiva 2018), with
 * artists and mood words where a table {@code songs.csv} (song, artist, title, quadrant, moods, genres) lies beside them.
 */
public final class QuadrantSongs {

    private static final int QUADRANTS = 4;
    private static final CSVFormat CSV =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private QuadrantSongs() {}

    /**
     * One file.
     *
     * @param file the sound
     * @param quadrant 0 = Q1 … 3 = Q4, by its folder
     * @param artist who must not be both learnt from and tested on; the file itself where no table names one
     * @param moods words that people gave the song; often none
     */
    public record Entry(Path file, int quadrant, String artist, List<String> moods) {
        public Entry {
            moods = List.copyOf(moods);
        }
    }

    /**
     * All files in the four folders and the folders below them, sorted by path; hidden ones are left out.
     *
     * @param directory the folder of the set, or the one that holds it as {@code emotion4q}
     * @throws DatasetException where there are no such folders or files, or the table cannot be read
     */
    public static List<Entry> in(Path directory) {
        Path folder = Files.isDirectory(directory.resolve("emotion4q")) ? directory.resolve("emotion4q") : directory;
        Map<String, CSVRecord> table = table(folder.resolve("songs.csv"));
        List<Entry> entries = new ArrayList<>();
        for (int quadrant = 0; quadrant < QUADRANTS; quadrant++) {
            for (Path file : files(folder.resolve("Q" + (quadrant + 1)))) {
                entries.add(entry(file, quadrant, table.get(stem(file))));
            }
        }
        if (entries.isEmpty()) {
            throw new DatasetException(
                    directory + " holds no sound files in folders Q1, Q2, Q3, Q4: give the folder that holds those.");
        }
        return entries;
    }

    private static Entry entry(Path file, int quadrant, CSVRecord row) {
        if (row == null) {
            return new Entry(file, quadrant, file.toString(), List.of());
        }
        List<String> moods = Arrays.stream(row.get("moods").split(";"))
                .map(word -> word.strip().toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
        return new Entry(file, quadrant, row.get("artist"), moods);
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> below = Files.walk(folder)) {
            return below.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new DatasetException(folder + " cannot be read: check its permissions.", e);
        }
    }

    private static Map<String, CSVRecord> table(Path file) {
        Map<String, CSVRecord> rows = new TreeMap<>();
        if (!Files.exists(file)) {
            return rows;
        }
        try (CSVParser parser = CSV.parse(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            for (CSVRecord row : parser) {
                row.get("artist");
                row.get("moods");
                rows.put(row.get("song"), row);
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new DatasetException(
                    file + " is no table with the columns song, artist, moods: copy it again or take it away.", e);
        }
        return rows;
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString();
        return name.lastIndexOf('.') > 0 ? name.substring(0, name.lastIndexOf('.')) : name;
    }
}
