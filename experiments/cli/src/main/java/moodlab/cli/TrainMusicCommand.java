package moodlab.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import moodlab.training.music.MusicTraining;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Trains the model of songs' moods, and measures it by cross-validation. */
@Command(
        name = "train-music",
        description = "Trains the model that hears songs' moods on sound files in Q1, Q2, Q3, Q4.",
        mixinStandardHelpOptions = true)
final class TrainMusicCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "folder with Q1, Q2, Q3, Q4 and songs.csv, or the one that holds it as emotion4q")
    private Path data;

    @Option(
            names = "--also",
            paramLabel = "DIR",
            description = "a further folder with Q1, Q2, Q3, Q4, only learnt from; can be given several times")
    private List<Path> guests = List.of();

    @Option(
            names = "--trained-on",
            paramLabel = "TEXT",
            description = "names the sets and their terms in the model's manifest (default: the folders' names)")
    private String trainedOn;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "the model zip to write; run record and what was heard lie beside it")
    private Path out;

    @Option(
            names = "--seed",
            required = true,
            paramLabel = "S",
            description = "seed of folds, weights, order and mixing")
    private long seed;

    @Option(
            names = "--folds",
            paramLabel = "N",
            defaultValue = "0",
            description = "first measure by cross-validation over artists in so many folds (default: not at all)")
    private int folds;

    @Option(
            names = "--epochs",
            paramLabel = "N",
            defaultValue = "20",
            description = "the network's passes over the songs (default: ${DEFAULT-VALUE})")
    private int epochs;

    private String folders() {
        return Stream.concat(Stream.of(data), guests.stream())
                .map(folder -> folder.toAbsolutePath().normalize().getFileName().toString())
                .collect(Collectors.joining(" and "));
    }

    @Override
    public Integer call() {
        if ((folds != 0 && folds < 2) || folds > 100) {
            throw new ParameterException(spec.commandLine(), "--folds wants 0 or a number from 2 to 100, not " + folds);
        }
        if (epochs < 1) {
            throw new ParameterException(spec.commandLine(), "--epochs wants a number of at least 1, not " + epochs);
        }
        PrintWriter lines = spec.commandLine().getOut();
        new MusicTraining(
                        new MusicTraining.Settings(
                                data, guests, trainedOn == null ? folders() : trainedOn, out, seed, folds, epochs),
                        line -> {
                            lines.println(line);
                            lines.flush();
                        })
                .run();
        lines.println("wrote " + out);
        return 0;
    }
}
