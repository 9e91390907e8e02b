package moodlab.training;

import java.nio.file.Path;
import java.util.Optional;

/**
 * One training, whole: the same settings on the same data give the same run, up to the order in which threads add.
 *
 * @param data folder with the FER2013 files
 * @param out where the model zip goes; checkpoint, manifest and run record lie beside it
 * @param epochs how many passes over the training rows the schedule is laid out for
 * @param seed of weights, order, augmentation, dropout and of the choice of held-out rows
 * @param resume whether to go on from the checkpoint beside {@code out}
 * @param from a model whose weights to begin with, instead of random ones
 * @param recipe how to learn
 */
public record TrainingSettings(
        Path data, Path out, int epochs, long seed, boolean resume, Optional<Path> from, Recipe recipe) {

    public TrainingSettings {
        if (epochs < 1) {
            throw new IllegalArgumentException("at least one epoch wanted, got " + epochs);
        }
    }

    /** With the usual recipe, from random weights. */
    public static TrainingSettings of(Path data, Path out, int epochs, long seed, boolean resume) {
        return new TrainingSettings(data, out, epochs, seed, resume, Optional.empty(), Recipe.usual());
    }

    /**
     * The same, beginning with a model's weights and at half the learning rate: a warm restart (Loshchilov and Hutter
     * 2017).
     */
    public TrainingSettings startingFrom(Path model) {
        Recipe gentle = new Recipe(
                recipe.batch(), recipe.learningRate() / 2, recipe.labelShare(), recipe.heldOut(), recipe.trainedOn());
        return new TrainingSettings(data, out, epochs, seed, resume, Optional.of(model), gentle);
    }

    /**
     * How to learn.
     *
     * @param batch pictures a step
     * @param learningRate the first and highest, of Adam
     * @param labelShare weight of the FER2013 label in the target, 0 … 1; the rest is the FER+ votes'
     * @param heldOut how many of the kept training rows are only measured on
     * @param trainedOn at most so many rows are trained on
     */
    public record Recipe(int batch, double learningRate, double labelShare, int heldOut, int trainedOn) {

        public Recipe {
            if (batch < 1 || heldOut < 0 || trainedOn < 1 || !(learningRate > 0)) {
                throw new IllegalArgumentException("batch, rows and learning rate are positive");
            }
        }

        public static Recipe usual() {
            return new Recipe(64, 2e-3, 0.4, 2000, Integer.MAX_VALUE);
        }
    }

    Path beside(String ending) {
        String name = out.getFileName().toString();
        String stem = name.endsWith(".zip") ? name.substring(0, name.length() - 4) : name;
        return out.toAbsolutePath().resolveSibling(stem + ending);
    }
}
