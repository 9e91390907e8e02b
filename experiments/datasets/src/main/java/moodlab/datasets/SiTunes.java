package moodlab.datasets;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import moodlab.domain.Affect;
import org.apache.commons.csv.CSVRecord;

/**
 * SiTunes (Li et al. 2024, "SiTunes: a situational music recommendation dataset with physiological and psychological
 * signals", CHIIR): 30 people who rated songs in a laboratory (stage 1) and in their daily life (stage 2).
 *
 * @param tracks by id, those whose valence, energy and popularity are known
 * @param first stage 1
 * @param second stage 2
 */
public record SiTunes(Map<Integer, Track> tracks, List<Rated> first, List<Listened> second) {

    /**
     * A song.
     *
     * @param valence 0 … 1, as the streaming service computes it
     * @param energy 0 … 1, likewise
     * @param popularity 0 … 100, likewise
     * @param seconds its length
     */
    public record Track(int id, double valence, double energy, double popularity, double seconds) {}

    /**
     * One rating in the laboratory.
     *
     * @param order 1 … 20 in the sitting
     * @param rating 1 … 5
     */
    public record Rated(int participant, int track, int order, int rating) {}

    /**
     * One song heard in daily life.
     *
     * @param rating 1 … 5
     * @param before how the participant felt
     * @param after likewise
     * @param time seconds since 1970
     */
    public record Listened(int participant, int track, int rating, Affect before, Affect after, long time) {}

    public SiTunes {
        tracks = Map.copyOf(tracks);
        first = List.copyOf(first);
        second = List.copyOf(second);
    }

    /**
     * Reads it.
     *
     * @param directory the folder of the set, or the one that holds it as {@code situnes}
     * @throws DatasetException where a file is missing or not what it should be
     */
    public static SiTunes in(Path directory) {
        Path inside = directory.resolve("situnes");
        Path folder = Files.isDirectory(inside) ? inside : directory;
        Map<Integer, Track> tracks = CsvRows.read(folder.resolve("music_info.csv"), SiTunes::track).stream()
                .filter(track -> Double.isFinite(track.valence() + track.energy() + track.popularity()))
                .collect(Collectors.toMap(Track::id, Function.identity()));
        return new SiTunes(
                tracks,
                CsvRows.read(folder.resolve("stage1_interactions.csv"), SiTunes::rated),
                CsvRows.read(folder.resolve("stage2_interactions.csv"), SiTunes::listened));
    }

    private static Track track(CSVRecord row) {
        return new Track(
                Integer.parseInt(row.get("item_id")),
                maybe(row, "valence"),
                maybe(row, "energy"),
                maybe(row, "popularity"),
                maybe(row, "duration") / 1000);
    }

    private static double maybe(CSVRecord row, String column) {
        return row.get(column).isBlank() ? Double.NaN : CsvRows.number(row, column);
    }

    private static Rated rated(CSVRecord row) {
        return new Rated(
                Integer.parseInt(row.get("user_id")),
                Integer.parseInt(row.get("item_id")),
                Integer.parseInt(row.get("No.")),
                Integer.parseInt(row.get("rating")));
    }

    private static Listened listened(CSVRecord row) {
        return new Listened(
                Integer.parseInt(row.get("user_id")),
                Integer.parseInt(row.get("item_id")),
                Integer.parseInt(row.get("rating")),
                affect(row, "emo_pre_valence", "emo_pre_arousal"),
                affect(row, "emo_post_valence", "emo_post_arousal"),
                Long.parseLong(row.get("timestamp")));
    }

    private static Affect affect(CSVRecord row, String valence, String arousal) {
        return Affect.clamped(CsvRows.number(row, valence), CsvRows.number(row, arousal));
    }
}
