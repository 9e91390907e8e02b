package moodlab.training.music;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import moodlab.datasets.QuadrantSongs;
import moodlab.domain.song.SongUnplayable;
import moodlab.music.hearing.AudioModel;
import moodlab.music.hearing.QuadrantChances;
import moodlab.music.hearing.SongMood;
import moodlab.training.TrainingException;

/** Measures a model on labelled songs, whole songs heard. */
public final class MusicEvaluation {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final AudioModel model;

    public MusicEvaluation(AudioModel model) {
        this.model = model;
    }

    /**
     * How a model did.
     *
     * @param all of the songs that could be read; its figures stand at the top of the JSON
     * @param unreadable names of files that no sound could be read from; they count nowhere
     * @param cnn the audio network alone
     */
    public record Report(@JsonUnwrapped MusicScores all, List<String> unreadable, MusicScores cnn) {

        public Report {
            unreadable = List.copyOf(unreadable);
        }

        /** Writes it as JSON. */
        public void write(Path file) {
            try {
                Path folder = file.toAbsolutePath().getParent();
                Files.createDirectories(folder);
                Files.write(file, JSON.writeValueAsBytes(this));
            } catch (IOException e) {
                throw new TrainingException(file + " cannot be written: choose a folder that you may write to.", e);
            }
        }
    }

    /**
     * Hears every song below the folders {@code Q1} … {@code Q4}.
     *
     * @throws moodlab.datasets.DatasetException where there are none
     * @throws TrainingException where none of them can be read
     */
    public Report run(Path folder) {
        List<QuadrantChances> combined = new ArrayList<>();
        List<QuadrantChances> network = new ArrayList<>();
        List<Integer> truths = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        for (QuadrantSongs.Entry entry : QuadrantSongs.in(folder)) {
            try {
                SongMood mood = model.hear(entry.file());
                combined.add(mood.whole());
                network.add(mood.network());
                truths.add(entry.quadrant());
            } catch (SongUnplayable e) {
                unreadable.add(entry.file().getFileName().toString());
            }
        }
        if (truths.isEmpty()) {
            throw new TrainingException("No song in " + folder + " can be read: give a folder with sound files.");
        }
        int[] quadrants = truths.stream().mapToInt(Integer::intValue).toArray();
        return new Report(MusicScores.of(combined, quadrants), unreadable, MusicScores.of(network, quadrants));
    }
}
