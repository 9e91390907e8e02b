package moodlab.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import moodlab.domain.Emotion;
import moodlab.domain.Shot;
import moodlab.domain.TimedReading;
import moodlab.emotion.person.Agreement;
import moodlab.emotion.person.Calibration;
import moodlab.emotion.person.Calibrations;
import moodlab.emotion.person.Prompt;
import moodlab.session.CalibrationRun;
import moodlab.session.CalibrationSettings;
import moodlab.session.CalibrationWatcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code moodlab calibrate}: a minute of prompted expressions, and what follows for one participant's readings. */
@Command(
        name = "calibrate",
        mixinStandardHelpOptions = true,
        description = "Asks for a few expressions and corrects later readings of that participant by them.")
final class CalibrateCommand implements Callable<Integer> {

    @Mixin
    private SittingOptions sitting;

    @Option(names = "--seconds", defaultValue = "8", description = "for each posed expression (default: 8)")
    private int seconds;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Optional<Calibration> made = made(out);
        if (made.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println("Too little of a face was seen to learn from: sit before the camera, with light on your "
                            + "face, and calibrate again.");
            return 1;
        }
        Path file = new Calibrations(sitting.home()).save(made.get());
        print(out, made.get());
        out.println("Kept in " + file + "; later sessions of " + sitting.participant() + " apply it.");
        return 0;
    }

    private Optional<Calibration> made(PrintWriter out) {
        CalibrationSettings settings = settings();
        sitting.checkConsent();
        sitting.announce(spec.commandLine().getErr());
        try (CalibrationRun run = CalibrationRun.open(settings, new Teller(out))) {
            return run.pose(Clock.systemUTC().instant());
        }
    }

    private CalibrationSettings settings() {
        try {
            return new CalibrationSettings(
                    sitting.home(),
                    sitting.participant(),
                    sitting.camera(),
                    Prompt.posing(seconds),
                    sitting.seed(),
                    sitting.fast());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private static void print(PrintWriter out, Calibration calibration) {
        out.printf(Locale.ROOT, "%d seconds counted.%n", calibration.posed().size());
        print(out, "as read", calibration.before());
        print(out, "corrected, on seconds that were held out", calibration.after());
        if (calibration.correction().isNone()) {
            out.println("The correction did not help: readings stay as they are.");
            return;
        }
        for (Emotion emotion : Emotion.values()) {
            out.printf(
                    Locale.ROOT,
                    "  %-9s %+.2f%n",
                    emotion.label(),
                    calibration.correction().bias(emotion));
        }
    }

    private static void print(PrintWriter out, String when, Agreement agreement) {
        out.printf(
                Locale.ROOT,
                "Agreement with the prompts, %s: %.0f %% of the seconds, probability %.2f, log-loss %.2f%n",
                when,
                100 * agreement.share(),
                agreement.probability(),
                agreement.logLoss());
    }

    /** Says what to show. */
    private record Teller(PrintWriter out) implements CalibrationWatcher {

        @Override
        public void prompted(Prompt prompt, int number, int of) {
            out.printf(
                    "%d of %d: show this face for %d seconds: %s%n",
                    number, of, prompt.length().toSeconds(), prompt.emotion().label());
            out.flush();
        }

        @Override
        public void seen(Shot shot, TimedReading reading, Duration left) {}
    }
}
