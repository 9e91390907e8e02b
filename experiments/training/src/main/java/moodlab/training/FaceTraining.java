package moodlab.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import moodlab.datasets.Fer2013;
import moodlab.emotion.EmotionModel;
import moodlab.emotion.Provenance;

/**
 * Trains an {@link moodlab.emotion.EmotionNetwork} on FER2013 and its FER+ votes: stochastic gradient descent on the sum of
 * both heads' cross-entropies, the learning rate falling along a cosine, a moving average of the weights as the result. Each
 * epoch ends with a checkpoint; a run that was cut off goes on from it on the same schedule.
 */
public final class FaceTraining {

    private final TrainingSettings settings;
    private final TrainingListener listener;
    private final Clock clock;
    private final LongSupplier nanos;

    /** A run that takes time from the system. */
    public FaceTraining(TrainingSettings settings, TrainingListener listener) {
        this(settings, listener, Clock.systemUTC(), System::nanoTime);
    }

    FaceTraining(TrainingSettings settings, TrainingListener listener, Clock clock, LongSupplier nanos) {
        this.settings = settings;
        this.listener = listener;
        this.clock = clock;
        this.nanos = nanos;
    }

    /**
     * Trains to the end and writes the model. A run that is resumed after its last epoch only writes the model.
     *
     * @throws TrainingException where the checkpoint does not fit or a file cannot be written
     * @throws moodlab.datasets.DatasetException where the data cannot be read
     */
    public RunRecord run() throws InterruptedException {
        checkOut();
        Fer2013 data = Fer2013.training(settings.data());
        Split split = Split.of(data.keptRows(), settings.recipe());
        Checkpoint checkpoint = new Checkpoint(settings);
        String commit = SourceCommit.around(Path.of("").toAbsolutePath());
        Optional<EmotionModel> parent = settings.from().map(EmotionModel::load);
        String startedFrom = parent.map(model -> model.manifest().sha256()).orElse(Provenance.RANDOM_WEIGHTS);
        List<EmotionModel> teachers =
                settings.teachers().stream().map(EmotionModel::load).toList();
        RunRecord record = fresh(split, commit, startedFrom, teachers);
        Network network = Network.of(settings.recipe().shape());
        Weights weights;
        if (settings.resume() && checkpoint.exists()) {
            record = resumed(checkpoint.record(), record);
            weights = checkpoint.weights(record.epochsDone(), network);
        } else {
            weights = parent.map(model -> network.weights(model, settings.seed()))
                    .orElseGet(() -> Weights.random(network, settings.seed()));
        }
        listener.heard(new TrainingEvent.Started(record, record.epochsDone()));
        Learner.Material material = new Learner.Material(data, split, network, teachers, commit);
        try (Learner learner = new Learner(settings, material, listener, nanos)) {
            while (record.epochsDone() < settings.epochs()) {
                EpochMetrics metrics = learner.epoch(weights, record.epochsDone() + 1);
                record = record.with(metrics);
                checkpoint.save(weights, record);
                listener.heard(new TrainingEvent.EpochDone(metrics, settings.epochs()));
            }
        }
        ModelExport.model(weights, material, record).save(settings.out());
        return record;
    }

    /** Before hours of work, not after. */
    private void checkOut() {
        Path folder = settings.out().toAbsolutePath().getParent();
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "moodlab", ".part"));
        } catch (IOException e) {
            throw new TrainingException(
                    folder + " cannot be written to: choose a folder with room that you may write to.", e);
        }
    }

    private RunRecord fresh(Split split, String commit, String startedFrom, List<EmotionModel> teachers) {
        String hash = DataHash.of(Fer2013.trainingFiles(settings.data()));
        return new RunRecord(
                clock.instant().toString(),
                Provenance.here(hash, settings.seed(), commit, startedFrom),
                settings.epochs(),
                settings.recipe(),
                teachers.stream().map(model -> model.manifest().sha256()).toList(),
                split.train().size(),
                split.heldOut().size(),
                List.of());
    }

    private static RunRecord resumed(RunRecord saved, RunRecord wanted) {
        if (!saved.sameRun(wanted)) {
            throw new TrainingException(
                    "The checkpoint is of a run with other data, beginning, teachers, seed, recipe or number of epochs: "
                            + "give the same ones to resume it, or start anew without --resume.");
        }
        return saved;
    }
}
