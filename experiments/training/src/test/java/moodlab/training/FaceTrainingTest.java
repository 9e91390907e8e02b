package moodlab.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import moodlab.emotion.EmotionModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaceTrainingTest {

    private static final TrainingSettings.Recipe TINY = new TrainingSettings.Recipe(16, 3e-3, 0.4, 16, 64);

    @TempDir
    private Path folder;

    private Path data;

    @BeforeEach
    void drawFaces() throws IOException {
        data = TinyFer.write(folder.resolve("fer2013"), 80);
    }

    @Test
    void learnsAndWritesAModelThatCanBeMeasured() throws InterruptedException {
        RunRecord record = new FaceTraining(settings("a", 5, false), event -> {}).run();
        List<EpochMetrics> history = record.history();
        assertTrue(history.get(4).trainLoss() < 0.8 * history.get(0).trainLoss(), history.toString());

        EmotionModel model = EmotionModel.load(folder.resolve("a.zip"));
        assertEquals(record.provenance(), model.manifest().provenance());
        FaceReport report = new FaceEvaluation(model)
                .run(
                        data.resolve("train-images-idx3-ubyte.gz"),
                        data.resolve("train-ferlabels-idx1-ubyte.gz"),
                        Optional.of(data.resolve("train-index.csv.gz")));
        assertEquals(80, report.nFerPlus());
        assertEquals(report.accuracy(), report.accuracyFerPlus());
        assertEquals(475_471, report.parameters());
    }

    @Test
    void goesOnWhereItWasCutOff() throws InterruptedException, IOException {
        RunRecord whole = new FaceTraining(settings("whole", 3, false), event -> {}).run();
        TrainingListener cut = event -> {
            if (event instanceof TrainingEvent.EpochDone) {
                throw new IllegalStateException("cut off");
            }
        };
        assertThrows(IllegalStateException.class, () -> new FaceTraining(settings("cut", 3, false), cut).run());
        RunRecord resumed = new FaceTraining(settings("cut", 3, true), event -> {}).run();
        assertEquals(3, resumed.epochsDone());
        assertEquals(
                whole.history().stream().map(EpochMetrics::learningRate).toList(),
                resumed.history().stream().map(EpochMetrics::learningRate).toList());
        // native threads may add in another order: single precision, a few dozen steps
        assertEquals(
                whole.history().get(2).trainLoss(), resumed.history().get(2).trainLoss(), 1e-2);
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    1,
                    files.filter(f -> f.toString().contains("cut.checkpoint")).count());
        }
    }

    @Test
    void refusesTheCheckpointOfAnotherRun() throws InterruptedException {
        new FaceTraining(settings("a", 1, false), event -> {}).run();
        TrainingSettings longer = settings("a", 2, true);
        assertThrows(TrainingException.class, () -> new FaceTraining(longer, event -> {}).run());
    }

    @Test
    void beginsWithAnotherModelsWeights() throws InterruptedException {
        new FaceTraining(settings("a", 3, false), event -> {}).run();
        TrainingSettings second = settings("b", 1, false).startingFrom(folder.resolve("a.zip"));
        RunRecord record = new FaceTraining(second, event -> {}).run();
        assertEquals(
                EmotionModel.load(folder.resolve("a.zip")).manifest().sha256(),
                record.provenance().startedFrom());
        assertTrue(record.history().get(0).trainLoss() < 0.6, record.history().toString());
    }

    @Test
    void saysBeforehandWhereItCannotWrite() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        TrainingSettings settings = TrainingSettings.of(folder, file.resolve("a.zip"), 1, 3, false);
        TrainingException e =
                assertThrows(TrainingException.class, () -> new FaceTraining(settings, event -> {}).run());
        assertTrue(e.getMessage().contains("cannot be written to"), e.getMessage());
    }

    private TrainingSettings settings(String name, int epochs, boolean resume) {
        return new TrainingSettings(folder, folder.resolve(name + ".zip"), epochs, 3, resume, Optional.empty(), TINY);
    }
}
