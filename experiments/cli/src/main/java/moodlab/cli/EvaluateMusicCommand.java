package moodlab.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import moodlab.music.hearing.AudioModel;
import moodlab.training.music.MusicEvaluation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the model of songs' moods on labelled songs. */
@Command(
        name = "evaluate-music",
        description = "Measures the model that hears songs' moods on labelled songs.",
        mixinStandardHelpOptions = true)
final class EvaluateMusicCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "a model zip; without it, the one that comes with Moodlab")
    private Path model;

    @Option(
            names = "--songs",
            required = true,
            paramLabel = "DIR",
            description = "folder with sound files in Q1, Q2, Q3, Q4")
    private Path songs;

    @Option(names = "--json", required = true, paramLabel = "FILE", description = "where the report goes")
    private Path json;

    @Override
    public Integer call() {
        AudioModel loaded = model == null ? AudioModel.shipped() : AudioModel.load(model);
        MusicEvaluation.Report report = new MusicEvaluation(loaded).run(songs);
        report.write(json);
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "%d songs: %.1f %% of quadrants, arousal %.1f %%, valence %.1f %%, macro F1 %.3f, ECE %.3f;"
                        + " the network alone: %.1f %%, %.1f %%, %.1f %%%n",
                report.all().n(),
                100 * report.all().accuracy(),
                100 * report.all().arousalAccuracy(),
                100 * report.all().valenceAccuracy(),
                report.all().macroF1(),
                report.all().ece(),
                100 * report.cnn().accuracy(),
                100 * report.cnn().arousalAccuracy(),
                100 * report.cnn().valenceAccuracy());
        if (!report.unreadable().isEmpty()) {
            out.println("no sound could be read from: " + String.join(", ", report.unreadable()));
        }
        out.flush();
        return 0;
    }
}
