package moodlab.emotion.person;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import moodlab.domain.file.Sha256;

/** The calibrations of a home: a JSON file for each participant, in the folder {@code calibrations}. */
public final class Calibrations {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final int READABLE_CHARACTERS = 40;

    private final Path folder;

    public Calibrations(Path home) {
        this.folder = home.resolve("calibrations");
    }

    /** What there is for a person. */
    public sealed interface Found {

        /** There is none. */
        record None() implements Found {}

        /** It fits the weights in use. */
        record Fits(Calibration calibration) implements Found {}

        /** There is one that cannot be used, and a sentence on why and what to do. */
        record Unfit(String sentence) implements Found {}
    }

    /**
     * Looks for that participant's.
     *
     * @param model the SHA-256 of the weights in use
     */
    public Found of(String participant, String model) {
        Path file = file(participant);
        if (!Files.exists(file)) {
            return new Found.None();
        }
        Optional<Calibration> read =
                read(file).filter(found -> found.participant().equals(participant));
        if (read.isEmpty()) {
            return new Found.Unfit("The calibration " + file + " is damaged and was not applied: calibrate again.");
        }
        if (!read.get().model().equals(model)) {
            return new Found.Unfit("The calibration of " + participant
                    + " was made with another face model and was not " + "applied: calibrate again.");
        }
        return new Found.Fits(read.get());
    }

    private static Optional<Calibration> read(Path file) {
        try {
            return Optional.of(
                    JSON.readValue(file.toFile(), CalibrationText.class).calibration());
        } catch (IOException | RuntimeException e) {
            return Optional.empty(); // whatever is wrong with it, the remedy is the same
        }
    }

    /**
     * Keeps it in one step, in the place of the participant's last one.
     *
     * @return its file
     * @throws CalibrationException where it cannot be written
     */
    public Path save(Calibration calibration) {
        Path file = file(calibration.participant());
        try {
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, "calibration", ".part");
            try {
                Files.write(part, JSON.writeValueAsBytes(CalibrationText.of(calibration)));
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
            return file;
        } catch (IOException e) {
            throw new CalibrationException(
                    "The calibration could not be written to " + folder + " (" + e.getMessage()
                            + "): make room, or choose a home that you may write to.",
                    e);
        }
    }

    /** Where that participant's lies, if there is one. */
    public Optional<Path> fileOf(String participant) {
        return Optional.of(file(participant)).filter(Files::exists);
    }

    /** Readable, and of its own for every pseudonym, whatever characters are in it. */
    private Path file(String participant) {
        String readable = participant.replaceAll("[^A-Za-z0-9-]", "_");
        String beginning = readable.substring(0, Math.min(READABLE_CHARACTERS, readable.length()));
        return folder.resolve(beginning + "-" + digest(participant) + ".json");
    }

    private static String digest(String text) {
        return Sha256.of(text).substring(0, 8);
    }
}
