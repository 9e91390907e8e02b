package moodlab.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import moodlab.emotion.EmotionModel;
import moodlab.training.FaceEvaluation;
import moodlab.training.FacePage;
import moodlab.training.FaceReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the face model on labelled faces. */
@Command(
        name = "evaluate-face",
        description = "Measures the face model on labelled faces.",
        mixinStandardHelpOptions = true)
final class EvaluateFaceCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--images",
            required = true,
            paramLabel = "FILE",
            description = "IDX pictures of 48 × 48, plain or .gz")
    private Path images;

    @Option(
            names = "--labels",
            required = true,
            paramLabel = "FILE",
            description = "IDX labels of the same rows, plain or .gz")
    private Path labels;

    @Option(
            names = "--votes",
            paramLabel = "INDEX_CSV",
            description = "index with FER+ votes of the same rows, plain or .gz")
    private Path votes;

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "a model zip; without it, the one that comes with Moodlab")
    private Path model;

    @Option(names = "--json", required = true, paramLabel = "FILE", description = "where the report goes")
    private Path json;

    @Option(names = "--report", paramLabel = "HTML", description = "a page to look at, with tables and diagrams")
    private Path page;

    @Option(
            names = "--pictures",
            description = "show the surest mistakes on the page as pictures: only where the data's terms allow it")
    private boolean pictures;

    @Option(
            names = "--hardships",
            description =
                    "measure again with all faces darker, brighter, blurred, coarse, grainy, turned, shifted, nearer, farther")
    private boolean hardships;

    @Override
    public Integer call() {
        EmotionModel loaded = model == null ? EmotionModel.shipped() : EmotionModel.load(model);
        FaceEvaluation evaluation = new FaceEvaluation(loaded);
        Optional<Path> index = Optional.ofNullable(votes);
        FaceEvaluation.Outcome plain = evaluation.run(images, labels, index);
        FaceEvaluation.Outcome outcome = hardships ? evaluation.underHardships(plain, images, labels, index) : plain;
        outcome.report().write(json);
        if (page != null) {
            FacePage.write(page, outcome, loaded.manifest(), pictures);
        }
        print(outcome.report());
        return 0;
    }

    private void print(FaceReport report) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "%d faces: %.1f %% of FER2013 labels, macro F1 %.3f",
                report.n(),
                100 * report.accuracy(),
                report.fer2013().macroF1());
        if (report.accuracyFerPlus() != null) {
            out.printf(
                    Locale.ROOT,
                    "; perceived: %.1f %% of %d FER+ truths, macro F1 %.3f",
                    100 * report.accuracyFerPlus(),
                    report.nFerPlus(),
                    report.macroF1());
        }
        out.printf(
                Locale.ROOT,
                "; ECE %.3f; %.1f ms a face (p95 %.1f)%n",
                report.ece(),
                report.msPerImageP50(),
                report.msPerImageP95());
        out.flush();
    }
}
