package moodlab.training;

import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import moodlab.datasets.Fer2013;
import moodlab.domain.Emotion;
import moodlab.domain.EmotionDistribution;
import moodlab.emotion.EmotionNetwork;
import moodlab.training.BatchFeeder.Batch;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Goes over the training rows once at a time and tells how it goes. */
final class Learner {

    private static final double LOSS_MEMORY = 0.98;

    /** What is learnt from, and by which commit of the code. */
    record Material(Fer2013 data, Split split, String commit) {}

    private final TrainingSettings settings;
    private final Material material;
    private final TrainingListener listener;
    private final LongSupplier nanos;
    private final long began;
    private long images;
    private long imagesOfEpoch;

    Learner(TrainingSettings settings, Material material, TrainingListener listener, LongSupplier nanos) {
        this.settings = settings;
        this.material = material;
        this.listener = listener;
        this.nanos = nanos;
        this.began = nanos.getAsLong();
    }

    /** One epoch, 1 for the first. Its order, augmentation and dropout depend on seed and number alone. */
    EpochMetrics epoch(MultiLayerNetwork network, int number) throws InterruptedException {
        long start = nanos.getAsLong();
        imagesOfEpoch = 0;
        long epochSeed = settings.seed() * 1_000_003L + number;
        Nd4j.getRandom().setSeed(epochSeed);
        double sum = 0;
        int steps = 0;
        double smooth = Double.NaN;
        try (BatchFeeder feeder =
                new BatchFeeder(material.data(), material.split().train(), settings.recipe(), epochSeed)) {
            for (Optional<Batch> next = feeder.next(); next.isPresent(); next = feeder.next()) {
                double loss = step(network, next.get());
                sum += loss;
                steps++;
                smooth = steps == 1 ? loss : LOSS_MEMORY * smooth + (1 - LOSS_MEMORY) * loss;
                tell(number, next.get().faces().size(), smooth);
            }
        }
        network.incrementEpochCount();
        Measurement held = Measurement.of(
                network,
                material.data(),
                material.split().heldOut(),
                new TargetMix(settings.recipe().labelShare()));
        return new EpochMetrics(
                number,
                material.commit(),
                network.getLearningRate(0),
                sum / steps,
                held.loss(),
                held.accuracy(),
                held.accuracyFerPlus(),
                (nanos.getAsLong() - start) / 1e9);
    }

    private static double step(MultiLayerNetwork network, Batch batch) {
        network.fit(EmotionNetwork.input(batch.faces()), targets(batch.targets()));
        double loss = network.score();
        if (!Double.isFinite(loss)) {
            throw new TrainingException("The loss is no longer a number: train with a lower learning rate.");
        }
        return loss;
    }

    private static INDArray targets(List<EmotionDistribution> targets) {
        float[] values = new float[targets.size() * Emotion.COUNT];
        int at = 0;
        for (EmotionDistribution target : targets) {
            for (double probability : target.toArray()) {
                values[at++] = (float) probability;
            }
        }
        return Nd4j.createFromArray(values).reshape(targets.size(), Emotion.COUNT);
    }

    private void tell(int epoch, int batch, double loss) {
        images += batch;
        imagesOfEpoch += batch;
        long perEpoch = material.split().train().size();
        long all = perEpoch * settings.epochs();
        long done = (epoch - 1) * perEpoch + imagesOfEpoch;
        double secondsEach = (nanos.getAsLong() - began) / 1e9 / images;
        listener.heard(new TrainingEvent.Step(epoch, done, all, loss, (all - done) * secondsEach));
    }
}
