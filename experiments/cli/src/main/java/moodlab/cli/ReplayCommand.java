package moodlab.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import moodlab.emotion.CnnEmotionReader;
import moodlab.emotion.EmotionModel;
import moodlab.vision.recording.Recording;
import moodlab.vision.recording.RecordingFolder;
import moodlab.vision.recording.Replay;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code moodlab replay}: a home's rounds decided anew, also as another policy or another face network would have had
 * them; with {@code --csv}, the readings of a recorded session beside those that a model gives now.
 */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description =
                "Decides every round of a home's log anew and says whether it comes out as it was logged; with --policy and"
                        + " --model also what another policy would have decided, or the same one on what another network"
                        + " reads in recorded faces. With --csv, reads a recorded session's faces anew and writes the"
                        + " readings of that day and of now side by side.")
final class ReplayCommand implements Callable<Integer> {

    @Mixin
    private HomeOption home;

    @Option(names = "--session", description = "one session only, such as S-001; with --csv a recorded one")
    private String session;

    @Option(
            names = "--policy",
            paramLabel = "SPEC",
            description = "what this policy would have decided: a name, or JSON")
    private String policy;

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description =
                    "a face network other than the shipped one: what would have been decided on its readings, or, with"
                            + " --csv, the readings")
    private Path model;

    @Option(names = "--csv", paramLabel = "FILE", description = "where a recorded session's readings go, a row each")
    private Path csv;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (csv == null) {
            return new LogReplay(home.path(), home.keys(), Optional.ofNullable(session), others())
                    .run(spec.commandLine().getOut());
        }
        if (session == null || policy != null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "A recorded session's readings are written with --session and --csv, and with --model where it is"
                            + " another's; decisions are replayed without --csv.");
        }
        return recorded();
    }

    private LogReplay.Others others() {
        return new LogReplay.Others(
                Optional.ofNullable(policy).map(LogReplay::spec),
                Optional.ofNullable(model).map(EmotionModel::load));
    }

    private int recorded() {
        RecordingFolder folder = RecordingFolder.of(home.path(), session);
        try (Recording recording = Recording.open(folder, home.keys().recordings(home.path())::open)) {
            EmotionModel weights = model == null ? EmotionModel.shipped() : EmotionModel.load(model);
            recording.damage().forEach(spec.commandLine().getErr()::println);
            Replay.Agreement agreement = write(recording, weights);
            boolean same = weights.manifest().sha256().equals(recording.facts().model());
            print(agreement, same ? "the model of that day" : "another model than that day's");
        }
        return 0;
    }

    private Replay.Agreement write(Recording recording, EmotionModel weights) {
        try (CSVPrinter rows =
                new CSVPrinter(Files.newBufferedWriter(csv, StandardCharsets.UTF_8), CSVFormat.RFC4180)) {
            rows.printRecord((Object[]) ReplayRow.HEADER);
            return new Replay(recording, new CnnEmotionReader(weights)).run(pair -> print(rows, pair), () -> true);
        } catch (IOException | UncheckedIOException e) {
            throw new UncheckedIOException(
                    "The rows could not be written to " + csv + ": check that the folder exists and has room.",
                    e instanceof UncheckedIOException wrapped ? wrapped.getCause() : (IOException) e);
        }
    }

    private static void print(CSVPrinter rows, Replay.Pair pair) {
        try {
            rows.printRecord(ReplayRow.of(pair));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void print(Replay.Agreement agreement, String which) {
        PrintWriter out = spec.commandLine().getOut();
        int compared = agreement.compared();
        out.printf("%d frames, a face read in %d of them; replayed with %s%n", agreement.frames(), compared, which);
        if (compared > 0 && agreement.identical() == compared) {
            out.println("identical: all " + compared + " readings are the same to the last bit");
        } else if (compared > 0) {
            out.printf(
                    Locale.ROOT,
                    "%d identical; mean absolute difference of a probability %.4f; the same top class in %d (%.1f %%)%n",
                    agreement.identical(),
                    agreement.meanDifference(),
                    agreement.sameTop(),
                    100.0 * agreement.sameTop() / compared);
        }
        out.flush();
    }
}
