package moodlab.training;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import moodlab.domain.FaceImage;
import moodlab.emotion.NetworkShape;

/**
 * One training, whole: the same settings on the same data give the same run, up to the order in which threads add.
 *
 * @param data folder with the FER2013 files
 * @param out where the model zip goes; checkpoint, manifest and run record lie beside it
 * @param epochs how many passes over the training rows the schedule is laid out for
 * @param seed of weights, order, augmentation and dropout
 * @param resume whether to go on from the checkpoint beside {@code out}
 * @param from a model whose weights to begin with, instead of random ones
 * @param teachers models of two heads whose answers are a part of the targets
 * @param recipe how to learn
 */
public record TrainingSettings(
        Path data,
        Path out,
        int epochs,
        long seed,
        boolean resume,
        Optional<Path> from,
        List<Path> teachers,
        Recipe recipe) {

    public TrainingSettings {
        teachers = List.copyOf(teachers);
        if (epochs < 1) {
            throw new IllegalArgumentException("at least one epoch wanted, got " + epochs);
        }
    }

    /** With the usual recipe, from random weights. */
    public static TrainingSettings of(Path data, Path out, int epochs, long seed, boolean resume) {
        return new TrainingSettings(data, out, epochs, seed, resume, Optional.empty(), List.of(), Recipe.usual());
    }

    /**
     * The same, beginning with a model's weights and at half the learning rate: a warm restart (Loshchilov and Hutter
     * 2017).
     */
    public TrainingSettings startingFrom(Path model) {
        return new TrainingSettings(
                data,
                out,
                epochs,
                seed,
                resume,
                Optional.of(model),
                teachers,
                recipe.with(recipe.rule().halfAsFast()));
    }

    /** The same, learning from other models too. */
    public TrainingSettings taughtBy(List<Path> models) {
        return new TrainingSettings(data, out, epochs, seed, resume, from, models, recipe);
    }

    /** The same for a network of another shape. */
    public TrainingSettings shaped(NetworkShape shape) {
        return new TrainingSettings(data, out, epochs, seed, resume, from, teachers, recipe.with(shape));
    }

    /**
     * How to learn: stochastic gradient descent with Nesterov's momentum, the rate rising over the first epoch and falling
     * along a cosine.
     *
     * @param half whether to compute in 16 bits (bfloat16), with parameters in 32, where the processor can
     */
    public record Recipe(Batches batches, Rule rule, Targets targets, NetworkShape shape, Rows rows, boolean half) {

        public static Recipe usual() {
            return new Recipe(
                    new Batches(128, 64, 44),
                    new Rule(0.06, 0.9, 5e-4, 0.999, 0.2),
                    new Targets(0.1, 1, 0.6),
                    NetworkShape.usual(),
                    new Rows(2000, Integer.MAX_VALUE),
                    true);
        }

        Recipe with(Rule other) {
            return new Recipe(batches, other, targets, shape, rows, half);
        }

        Recipe with(NetworkShape other) {
            return new Recipe(batches, rule, targets, other, rows, half);
        }
    }

    /**
     * What is learnt from at once.
     *
     * @param size pictures a step, a multiple of {@code part}
     * @param part pictures that are normalised together
     * @param side of the middle that is cut out of each varied picture, in pixels, 16 … 48
     */
    public record Batches(int size, int part, int side) {

        public Batches {
            if (part < 2 || size < part || size % part != 0 || side < 16 || side > FaceImage.SIDE) {
                throw new IllegalArgumentException(
                        "a batch is whole parts of two pictures or more, 16 to 48 pixels wide");
            }
        }
    }

    /**
     * How numbers change.
     *
     * @param learningRate the highest
     * @param momentum 0 … 1
     * @param decay pull of weights towards zero
     * @param average how much of the moving average of the weights stays at each step
     * @param drop share of features dropped
     */
    public record Rule(double learningRate, double momentum, double decay, double average, double drop) {

        public Rule {
            if (!(learningRate > 0)) {
                throw new IllegalArgumentException("a learning rate is positive");
            }
        }

        Rule halfAsFast() {
            return new Rule(learningRate / 2, momentum, decay, average, drop);
        }
    }

    /**
     * What the heads should answer.
     *
     * @param smoothing of the FER2013 label, 0 … 1 (Szegedy et al. 2016)
     * @param labelWeight of the FER2013 head's loss against the perceived head's 1
     * @param teacherShare of teachers' answers in the targets, where there are teachers, 0 … 1
     */
    public record Targets(double smoothing, double labelWeight, double teacherShare) {}

    /**
     * Which rows.
     *
     * @param heldOut how many of the kept training rows are only measured on
     * @param trainedOn at most so many are trained on
     */
    public record Rows(int heldOut, int trainedOn) {

        public Rows {
            if (heldOut < 0 || trainedOn < 1) {
                throw new IllegalArgumentException("at least one row to train on, and none or more held out");
            }
        }
    }

    Path beside(String ending) {
        String name = out.getFileName().toString();
        String stem = name.endsWith(".zip") ? name.substring(0, name.length() - 4) : name;
        return out.toAbsolutePath().resolveSibling(stem + ending);
    }
}
