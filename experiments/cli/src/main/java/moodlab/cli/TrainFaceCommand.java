package moodlab.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import moodlab.emotion.NetworkShape;
import moodlab.training.FaceTraining;
import moodlab.training.TrainingProgress;
import moodlab.training.TrainingSettings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Trains the face network on FER2013 and its FER+ votes. */
@Command(
        name = "train-face",
        description = "Trains the face network on FER2013 with FER+ votes.",
        mixinStandardHelpOptions = true)
final class TrainFaceCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "folder with the FER2013 files")
    private Path data;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "the model zip to write; checkpoint and run record lie beside it")
    private Path out;

    @Option(names = "--epochs", required = true, paramLabel = "N", description = "passes over the training faces")
    private int epochs;

    @Option(
            names = "--seed",
            required = true,
            paramLabel = "S",
            description = "seed of weights, order and augmentation")
    private long seed;

    @Option(names = "--resume", description = "go on from the checkpoint beside --out, if there is one")
    private boolean resume;

    @Option(
            names = "--from",
            paramLabel = "MODEL",
            description = "begin with this model's weights, at half the learning rate")
    private Path from;

    @Option(
            names = "--teacher",
            paramLabel = "MODEL",
            description = "a model whose answers are a part of the targets; may be given several times")
    private List<Path> teachers = List.of();

    @Option(
            names = "--width",
            paramLabel = "TIMES",
            defaultValue = "1",
            description = "channels as a multiple of the usual ones, for a teacher (default: ${DEFAULT-VALUE})")
    private double width;

    @Option(
            names = "--early",
            paramLabel = "N",
            defaultValue = "1",
            description = "residual blocks before the pooling (default: ${DEFAULT-VALUE})")
    private int early;

    @Override
    public Integer call() throws InterruptedException {
        if (epochs < 1) {
            throw new ParameterException(spec.commandLine(), "--epochs wants a number of at least 1, not " + epochs);
        }
        if (!(width > 0 && width <= 8)) {
            throw new ParameterException(spec.commandLine(), "--width wants a number up to 8, not " + width);
        }
        if (early < 0 || early > 8) {
            throw new ParameterException(spec.commandLine(), "--early wants a number from 0 to 8, not " + early);
        }
        TrainingSettings plain = TrainingSettings.of(data, out, epochs, seed, resume)
                .taughtBy(teachers)
                .shaped(NetworkShape.usual().withEarly(early).times(width));
        TrainingSettings settings = from == null ? plain : plain.startingFrom(from);
        PrintStream screen = System.out;
        try (TrainingProgress progress = new TrainingProgress(screen, CommandLine.Help.Ansi.AUTO.enabled())) {
            new FaceTraining(settings, progress).run();
        }
        spec.commandLine().getOut().println("wrote " + out);
        return 0;
    }
}
