package moodlab.datasets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Piano clips as MIDI files, as in EMOPIA (Hung et al. 2021): {@code clips.csv} (clip, quadrant, split) and the folder
 * {@code midi}. A clip is named by quadrant, song and number, {@code Q1_0vLPYiPN7qY_0}.
 */
public final class EmopiaClips {

    private static final CSVFormat CSV =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final Pattern NAME = Pattern.compile("(Q[1-4])_(.+)_\\d+");

    private EmopiaClips() {}

    /**
     * One clip.
     *
     * @param name of the clip
     * @param song that it was cut from
     * @param quadrant {@code Q1} … {@code Q4}
     * @param part {@code train} or {@code val}; a song's clips are all in one
     */
    public record Clip(Path midi, String name, String song, String quadrant, String part) {}

    /**
     * All clips, in the order of the table.
     *
     * @throws DatasetException where the table or a clip is missing, or a row is not as it should be
     */
    public static List<Clip> in(Path directory) {
        Path table = directory.resolve("clips.csv");
        List<Clip> clips = new ArrayList<>();
        try (CSVParser parser = CSV.parse(Files.newBufferedReader(table, StandardCharsets.UTF_8))) {
            for (CSVRecord row : parser) {
                clips.add(clip(directory, row));
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new DatasetException(
                    table + " is no table with the columns clip, quadrant, split: give the folder that holds it.", e);
        }
        return clips;
    }

    private static Clip clip(Path directory, CSVRecord row) {
        String name = row.get("clip");
        Matcher parts = NAME.matcher(name);
        String part = row.get("split");
        if (!parts.matches() || !parts.group(1).equals(row.get("quadrant")) || !part.matches("train|val")) {
            throw new DatasetException("clips.csv names a clip %s of %s for %s, which fits no clip: copy it again."
                    .formatted(name, row.get("quadrant"), part));
        }
        Path midi = directory.resolve("midi").resolve(name + ".mid");
        if (!Files.isRegularFile(midi)) {
            throw new DatasetException(midi + " is missing: copy the set again.");
        }
        return new Clip(midi, name, parts.group(2), parts.group(1), part);
    }
}
