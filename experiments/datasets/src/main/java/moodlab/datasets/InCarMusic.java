package moodlab.datasets;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;

/**
 * InCarMusic (Baltrunas et al. 2011, "InCarMusic: context-aware music recommendations in a car", EC-Web): songs of ten
 * genres rated by 42 people who imagined one circumstance of driving, or none.
 *
 * @param ratings in the file's order
 */
public record InCarMusic(List<Rating> ratings) {

    /** The genres' names by their number less one. */
    public static final List<String> GENRES =
            List.of("blues", "classical", "country", "disco", "hip-hop", "jazz", "metal", "pop", "reggae", "rock");

    private static final int FIRST_CIRCUMSTANCE = 3;

    /**
     * One answer.
     *
     * @param genre 0 … 9, see {@link #GENRES}
     * @param rating 0 … 5
     * @param circumstance {@code mood=happy}; empty where none was to be imagined
     */
    public record Rating(int participant, int track, int genre, int rating, Optional<String> circumstance) {}

    public InCarMusic {
        ratings = List.copyOf(ratings);
    }

    /**
     * Reads it.
     *
     * @param directory the folder of the set, or the one that holds it as {@code incarmusic}
     * @throws DatasetException where a file is missing or not what it should be
     */
    public static InCarMusic in(Path directory) {
        Path inside = directory.resolve("incarmusic");
        Path folder = Files.isDirectory(inside) ? inside : directory;
        Map<Integer, Integer> genres = CsvRows.read(folder.resolve("Music_Track.csv"), row -> row).stream()
                .collect(Collectors.toMap(
                        row -> Integer.parseInt(row.get("id")), row -> Integer.parseInt(row.get("category_id")) - 1));
        return new InCarMusic(CsvRows.read(folder.resolve("ContextualRating.csv"), row -> rating(row, genres)));
    }

    private static Rating rating(CSVRecord row, Map<Integer, Integer> genres) {
        int track = Integer.parseInt(row.get("ItemID"));
        Integer genre = genres.get(track);
        if (genre == null) {
            throw new IllegalArgumentException("the track " + track + " is in no table");
        }
        return new Rating(
                Integer.parseInt(row.get("UserID")),
                track,
                genre,
                Integer.parseInt(row.get("Rating")),
                circumstance(row));
    }

    private static Optional<String> circumstance(CSVRecord row) {
        List<String> names = row.getParser().getHeaderNames();
        return IntStream.range(FIRST_CIRCUMSTANCE, names.size())
                .filter(column -> !row.get(column).equals("NA"))
                .mapToObj(column -> names.get(column) + "=" + row.get(column))
                .findFirst();
    }
}
