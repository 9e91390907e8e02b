package moodlab.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import moodlab.emotion.EmotionModel;
import moodlab.emotion.NetworkShape;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaceTrainingTest {

    private static final TrainingSettings.Recipe TINY = new TrainingSettings.Recipe(
            new TrainingSettings.Batches(16, 8, 24),
            new TrainingSettings.Rule(0.02, 0.9, 5e-4, 0.8, 0.2),
            new TrainingSettings.Targets(0.1, 1, 0.5),
            NetworkShape.usual().withEarly(0).times(0.5),
            new TrainingSettings.Rows(16, 64),
            false);

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
        assertTrue(history.get(4).trainLoss() < 0.7 * history.get(0).trainLoss(), history.toString());

        EmotionModel model = EmotionModel.load(folder.resolve("a.zip"));
        assertEquals(record.provenance(), model.manifest().provenance());
        FaceReport report = new FaceEvaluation(model)
                .run(
                        data.resolve("train-images-idx3-ubyte.gz"),
                        data.resolve("train-ferlabels-idx1-ubyte.gz"),
                        Optional.of(data.resolve("train-index.csv.gz")))
                .report();
        assertEquals(80, report.nFerPlus());
        assertTrue(report.accuracy() > 0.8 && report.accuracyFerPlus() > 0.8, report.toString());
        assertTrue(report.parameters() < 300_000, "half as wide");
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
        assertEquals(
                whole.history().get(2).trainLoss(), resumed.history().get(2).trainLoss(), 1e-6);
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
    void refusesACheckpointCutShort() throws InterruptedException, IOException {
        new FaceTraining(settings("a", 1, false), event -> {}).run();
        Path checkpoint = folder.resolve("a.checkpoint-001.gz");
        byte[] bytes = Files.readAllBytes(checkpoint);
        Files.write(checkpoint, Arrays.copyOf(bytes, bytes.length / 2));
        TrainingSettings again = settings("a", 1, true);
        TrainingException e = assertThrows(TrainingException.class, () -> new FaceTraining(again, event -> {}).run());
        assertTrue(e.getMessage().contains("take another copy"), e.getMessage());
    }

    @Test
    void beginsWithAnotherModelsWeights() throws InterruptedException {
        new FaceTraining(settings("a", 3, false), event -> {}).run();
        TrainingSettings second = settings("b", 1, false).startingFrom(folder.resolve("a.zip"));
        RunRecord record = new FaceTraining(second, event -> {}).run();
        assertEquals(
                EmotionModel.load(folder.resolve("a.zip")).manifest().sha256(),
                record.provenance().startedFrom());
        assertTrue(record.history().get(0).trainLoss() < 2.5, record.history().toString());
    }

    @Test
    void learnsFromATeacherAsWell() throws InterruptedException {
        new FaceTraining(settings("teacher", 4, false), event -> {}).run();
        TrainingSettings pupil = settings("pupil", 1, false).taughtBy(List.of(folder.resolve("teacher.zip")));
        RunRecord record = new FaceTraining(pupil, event -> {}).run();
        assertEquals(
                List.of(EmotionModel.load(folder.resolve("teacher.zip"))
                        .manifest()
                        .sha256()),
                record.teachers());
        TrainingSettings alone = settings("pupil", 1, true);
        assertThrows(TrainingException.class, () -> new FaceTraining(alone, event -> {}).run());
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
        return new TrainingSettings(
                folder, folder.resolve(name + ".zip"), epochs, 3, resume, Optional.empty(), List.of(), TINY);
    }
}
