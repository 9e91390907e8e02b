package moodlab.music.library;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moodlab.music.SongLevel;
import moodlab.music.hearing.QuadrantChances;

/**
 * A sketch as JSON.
 *
 * @param peaks thousandths of full scale
 * @param loudness in LUFS, null for silence
 * @param truePeak in dBTP, null for silence
 * @param model SHA-256 of the model that heard the moods; empty where none did
 * @param moods four probabilities for each 12 seconds
 */
record SketchFile(List<Integer> peaks, Double loudness, Double truePeak, String model, List<List<Double>> moods) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double THOUSAND = 1000;

    static SketchFile of(Sketch sketch, String model) {
        List<Integer> peaks = new ArrayList<>();
        for (float peak : sketch.peaks()) {
            peaks.add((int) Math.round(peak * THOUSAND));
        }
        List<List<Double>> moods = new ArrayList<>();
        for (QuadrantChances chances : sketch.moods()) {
            List<Double> four = new ArrayList<>();
            for (double chance : chances.toArray()) {
                four.add(chance);
            }
            moods.add(four);
        }
        return new SketchFile(
                peaks,
                sketch.level().map(SongLevel::loudness).orElse(null),
                sketch.level().map(SongLevel::truePeak).orElse(null),
                model,
                moods);
    }

    /** Empty where there is none that can be read. */
    static Optional<SketchFile> read(Path file) {
        try {
            SketchFile found = JSON.readValue(file.toFile(), SketchFile.class);
            found.sketch();
            return Optional.of(found);
        } catch (IOException | IllegalArgumentException | NullPointerException e) {
            System.getLogger(SketchFile.class.getName())
                    .log(System.Logger.Level.DEBUG, "no sketch at {0}", file.getFileName());
            return Optional.empty();
        }
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Path part = Files.createTempFile(file.getParent(), "sketch", ".part");
        Files.write(part, JSON.writeValueAsBytes(this));
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** @throws IllegalArgumentException where the numbers are none of a sketch */
    Sketch sketch() {
        if (peaks.size() != Sketch.COLUMNS) {
            throw new IllegalArgumentException("a sketch has " + Sketch.COLUMNS + " columns");
        }
        float[] heights = new float[peaks.size()];
        for (int i = 0; i < heights.length; i++) {
            heights[i] = (float) (peaks.get(i) / THOUSAND);
        }
        boolean measured = loudness != null && truePeak != null;
        return new Sketch(
                heights,
                measured ? Optional.of(new SongLevel(loudness, truePeak)) : Optional.empty(),
                moods.stream().map(SketchFile::chances).toList());
    }

    private static QuadrantChances chances(List<Double> four) {
        return QuadrantChances.of(four.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
