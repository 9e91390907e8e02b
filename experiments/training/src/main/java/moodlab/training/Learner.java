package moodlab.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.LongSupplier;
import moodlab.datasets.Fer2013;
import moodlab.emotion.EmotionModel;
import moodlab.gradients.Trunk;

/** Goes over the training rows once at a time and tells how it goes. */
final class Learner implements AutoCloseable {

    private static final double LOSS_MEMORY = 0.98;

    /** What is learnt from, what learns, and by which commit of the code. */
    record Material(Fer2013 data, Split split, Network network, List<EmotionModel> teachers, String commit) {}

    private final TrainingSettings settings;
    private final Material material;
    private final Network network;
    private final TrainingListener listener;
    private final LongSupplier nanos;
    private final boolean[] decayed;
    private final Crew crew;
    private final NetworkReader reader;
    private final long began;
    private long images;
    private long imagesOfEpoch;

    Learner(TrainingSettings settings, Material material, TrainingListener listener, LongSupplier nanos) {
        this.settings = settings;
        this.material = material;
        this.network = material.network();
        this.listener = listener;
        this.nanos = nanos;
        this.decayed = network.decayed();
        MiniBatchMaker maker = new MiniBatchMaker(material.data(), settings.recipe());
        this.crew = new Crew(
                Runtime.getRuntime().availableProcessors(),
                () -> new Worker(network, settings.recipe(), maker, material.teachers()));
        this.reader = new NetworkReader(network, settings.recipe().half() && Trunk.halfWorks());
        this.began = nanos.getAsLong();
    }

    /** One epoch, 1 for the first. Its order, augmentation and dropout depend on seed and number alone. */
    EpochMetrics epoch(Weights weights, int number) throws InterruptedException {
        long start = nanos.getAsLong();
        imagesOfEpoch = 0;
        long epochSeed = settings.seed() * 1_000_003L + number;
        List<List<List<Integer>>> batches = batches(epochSeed);
        double sum = 0;
        double smooth = Double.NaN;
        for (List<List<Integer>> batch : batches) {
            double loss = step(weights, batch, epochSeed, batches.size());
            sum += loss;
            smooth = Double.isNaN(smooth) ? loss : LOSS_MEMORY * smooth + (1 - LOSS_MEMORY) * loss;
            tell(number, settings.recipe().batches().size(), smooth);
        }
        double learning = (nanos.getAsLong() - start) / 1e9;
        reader.use(weights);
        Measurement held = Measurement.of(material.data(), material.split().heldOut(), reader::read);
        return new EpochMetrics(
                number,
                material.commit(),
                rate(weights.steps(), batches.size()),
                sum / batches.size(),
                held.loss(),
                held.accuracy(),
                held.accuracyFerPlus(),
                held.macroF1(),
                imagesOfEpoch / learning,
                (nanos.getAsLong() - start) / 1e9);
    }

    @Override
    public void close() {
        crew.close();
    }

    private double step(Weights weights, List<List<Integer>> batch, long epochSeed, int stepsOfEpoch)
            throws InterruptedException {
        TrainingSettings.Recipe recipe = settings.recipe();
        Weights.Rule rule = new Weights.Rule(
                rate(weights.steps(), stepsOfEpoch),
                recipe.rule().momentum(),
                recipe.rule().decay(),
                recipe.rule().average());
        List<Worker.Part> parts = crew.learn(batch, weights.numbers(), epochSeed);
        float[] gradient = new float[network.size()];
        double loss = 0;
        for (Worker.Part part : parts) {
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] += part.gradient()[i] / parts.size();
            }
            loss += part.losses().sum(recipe.targets().labelWeight()) / parts.size();
        }
        if (!Double.isFinite(loss)) {
            throw new TrainingException("The loss is no longer a number: train with a lower learning rate.");
        }
        weights.step(gradient, rule, decayed);
        parts.forEach(part -> weights.observe(part.statistics(), rule));
        return loss;
    }

    /** Rises over the first epoch, then falls along half a cosine to zero (Loshchilov and Hutter 2017). */
    private double rate(long step, int stepsOfEpoch) {
        double rise = Math.min(1, (step + 1.0) / (stepsOfEpoch + 1.0));
        double done = Math.min(1, (double) step / ((long) settings.epochs() * stepsOfEpoch));
        return settings.recipe().rule().learningRate() * rise * 0.5 * (1 + Math.cos(Math.PI * done));
    }

    /** Whole batches of whole parts; what is left over at the end is another remnant in each epoch. */
    private List<List<List<Integer>>> batches(long epochSeed) {
        List<Integer> order = new ArrayList<>(material.split().train());
        Collections.shuffle(order, new Random(epochSeed));
        int part = settings.recipe().batches().part();
        List<List<List<Integer>>> batches = new ArrayList<>();
        for (int from = 0;
                from + settings.recipe().batches().size() <= order.size();
                from += settings.recipe().batches().size()) {
            List<List<Integer>> parts = new ArrayList<>();
            for (int at = from; at < from + settings.recipe().batches().size(); at += part) {
                parts.add(List.copyOf(order.subList(at, at + part)));
            }
            batches.add(parts);
        }
        return batches;
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
