package moodlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import moodlab.demo.DemoSongs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MusicCommandsTest {

    private static final int RATE = 22_050;

    @TempDir
    Path folder;

    @Test
    void measuresTheShippedModelOnQuadrants() throws IOException {
        for (int quadrant = 1; quadrant <= 4; quadrant++) {
            write(quadrant, quadrant);
        }
        Path json = folder.resolve("report.json");
        CommandRun measured = CommandRun.of("evaluate-music", "--songs", folder, "--json", json);
        assertEquals(0, measured.exit(), measured.err());
        JsonNode report = new ObjectMapper().readTree(json.toFile());
        for (String key : List.of("accuracy", "arousalAccuracy", "valenceAccuracy", "macroF1", "ece", "n")) {
            assertTrue(report.get(key).isNumber(), key);
            assertTrue(report.get("cnn").get(key).isNumber(), "cnn " + key);
        }
        assertEquals(4, report.get("n").asInt());
    }

    /** A pin, no measure of skill: the demo songs were made with this model's answers in view. */
    @Test
    void hearsTheDemoSongsAsOnTheDayTheyWereMade() throws IOException {
        DemoSongs.renderInto(folder, 2, (songs, all) -> {});
        Path json = folder.resolve("report.json");
        CommandRun measured = CommandRun.of("evaluate-music", "--songs", folder, "--json", json);
        assertEquals(0, measured.exit(), measured.err());
        JsonNode report = new ObjectMapper().readTree(json.toFile());
        assertEquals(8, report.get("n").asInt());
        assertEquals(1.0, report.get("accuracy").asDouble(), 1e-9);
        assertEquals(1.0, report.get("arousalAccuracy").asDouble(), 1e-9);
    }

    @Test
    void refusesToTrainOnTooFewSongs() throws IOException {
        write(1, 1);
        CommandRun run = CommandRun.of("train-music", "--data", folder, "--out", folder.resolve("m.zip"), "--seed", 1);
        assertEquals(1, run.exit());
        assertTrue(run.err().contains("at least 40 of each quadrant"), run.err());
    }

    @Test
    void saysWhatIsMissing() {
        CommandRun run = CommandRun.of(
                "evaluate-music", "--model", folder.resolve("none.zip"), "--songs", folder, "--json", "x.json");
        assertEquals(1, run.exit());
        assertTrue(run.err().contains("check the path"), run.err());
        assertEquals(
                2,
                CommandRun.of("train-music", "--data", folder, "--out", "x.zip", "--seed", 1, "--folds", 1)
                        .exit());
    }

    /** A second of tones: high where exciting, of a major or a minor triad. */
    private void write(int quadrant, int song) throws IOException {
        Path file = folder.resolve("Q" + quadrant).resolve(song + ".wav");
        Files.createDirectories(file.getParent());
        double root = (quadrant <= 2 ? 660 : 165) * (1 + song / 12.0);
        double third = quadrant == 1 || quadrant == 4 ? 1.26 : 1.19;
        byte[] pcm = new byte[2 * RATE];
        for (int i = 0; i < RATE; i++) {
            double t = 2 * Math.PI * root * i / RATE;
            int sample = (int) (5000 * (Math.sin(t) + Math.sin(third * t) + Math.sin(1.5 * t)));
            pcm[2 * i] = (byte) sample;
            pcm[2 * i + 1] = (byte) (sample >> 8);
        }
        AudioFormat format = new AudioFormat(RATE, 16, 1, true, false);
        try (AudioInputStream in = new AudioInputStream(new ByteArrayInputStream(pcm), format, RATE)) {
            AudioSystem.write(in, AudioFileFormat.Type.WAVE, file.toFile());
        }
    }
}
