package moodlab.training;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import moodlab.emotion.EmotionModel;
import moodlab.emotion.NativeThreads;
import moodlab.gradients.Trunk;

/** Computes gradients of parts of batches, on one thread and memory of its own. */
final class Worker {

    private final Network network;
    private final TrainingSettings.Recipe recipe;
    private final MiniBatchMaker maker;
    private final Trunk trunk;
    private final List<NetworkReader> teachers;

    /**
     * @param teachers models of two heads to learn from beside the data; often none
     */
    Worker(Network network, TrainingSettings.Recipe recipe, MiniBatchMaker maker, List<EmotionModel> teachers) {
        this.network = network;
        this.recipe = recipe;
        this.maker = maker;
        Trunk.Size size =
                new Trunk.Size(recipe.batches().part(), recipe.batches().side());
        boolean half = recipe.half() && Trunk.halfWorks();
        this.trunk = new Trunk(network.shape(), size, true, half);
        this.teachers = teachers.stream()
                .map(model -> {
                    Network shape = Network.of(model);
                    NetworkReader teacher = new NetworkReader(shape, size, half);
                    teacher.use(shape.weights(model));
                    return teacher;
                })
                .toList();
    }

    /**
     * What one part of a batch says.
     *
     * @param numbers of the network; the trunk's come first
     */
    Part learn(List<Integer> rows, float[] numbers, long epochSeed) {
        NativeThreads.one();
        MiniBatch batch = batch(rows, epochSeed);
        trunk.write(Arrays.copyOf(numbers, numbers.length - network.heads().size()));
        float[] features = trunk.forward(batch.pictures());
        SplittableRandom random = new SplittableRandom(epochSeed * 31 + rows.get(0)).split();
        float[] mask = Heads.mask(features.length, recipe.rule().drop(), random);
        times(features, mask);
        Heads.Outcome outcome =
                network.heads().learn(numbers, features, batch, recipe.targets().labelWeight());
        float[] below = outcome.below();
        times(below, mask);
        trunk.backward(below);
        float[] statistics = new float[Trunk.total(network.statisticSlots())];
        trunk.readStatistics(statistics);
        return new Part(outcome.losses(), gradient(outcome.gradient(), numbers.length), statistics);
    }

    /** What teachers say of it is taken into the targets. */
    private MiniBatch batch(List<Integer> rows, long epochSeed) {
        MiniBatch plain = maker.make(rows, epochSeed);
        return teachers.isEmpty()
                ? plain
                : plain.taught(
                        teachers.stream().map(t -> t.answers(plain.pictures())).toList(),
                        recipe.targets().teacherShare());
    }

    /** The trunk's, then the heads'. */
    private float[] gradient(float[] ofHeads, int size) {
        float[] ofTrunk = new float[size - ofHeads.length];
        trunk.readGradient(ofTrunk);
        float[] gradient = Arrays.copyOf(ofTrunk, size);
        System.arraycopy(ofHeads, 0, gradient, ofTrunk.length, ofHeads.length);
        return gradient;
    }

    private static void times(float[] values, float[] by) {
        for (int i = 0; i < values.length; i++) {
            values[i] *= by[i];
        }
    }

    /** Losses, gradient by each number, and the normalisations' means and variances. Arrays are handed on, not copied. */
    static final class Part {

        private final Losses losses;
        private final float[] gradient;
        private final float[] statistics;

        Part(Losses losses, float[] gradient, float[] statistics) {
            this.losses = losses;
            this.gradient = gradient;
            this.statistics = statistics;
        }

        Losses losses() {
            return losses;
        }

        float[] gradient() {
            return gradient;
        }

        float[] statistics() {
            return statistics;
        }
    }
}
