package moodlab.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import moodlab.music.AudioLatency;
import moodlab.music.AudioLatency.Start;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code moodlab audio-latency}: how late the sound line sounds, and how exactly that is known. */
@Command(
        name = "audio-latency",
        mixinStandardHelpOptions = true,
        description = "Starts the sound line a few times, silently, and reports how late its first sample sounds.")
final class AudioLatencyCommand implements Callable<Integer> {

    @Option(names = "--times", defaultValue = "10", description = "how often (default: ${DEFAULT-VALUE})")
    private int times;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (times < 1 || times > 1000) {
            throw new ParameterException(spec.commandLine(), "--times wants a number from 1 to 1000, not " + times);
        }
        PrintWriter out = spec.commandLine().getOut();
        Optional<AudioLatency.Report> measured = AudioLatency.ofThisMachine().measure(times);
        measured.ifPresentOrElse(
                report -> print(report, out),
                () -> out.println(
                        "No sound device can be opened here: songs play on a silent clock, which is never late. "
                                + "Connect one, or start the sound server, and try again."));
        return 0;
    }

    private static void print(AudioLatency.Report report, PrintWriter out) {
        out.println("milliseconds   median    worst");
        line(out, "opening", report.median(Start::opening), report.worst(Start::opening));
        line(out, "latency", report.median(Start::latency), report.worst(Start::latency));
        line(out, "jitter", report.median(Start::jitter), report.worst(Start::jitter));
        out.println(
                "Latency: from the line's start until its first sample sounds; each round's onset has it counted in.");
        out.println(
                "Jitter: how far two estimates of that moment lie apart. Headphones without a wire add to it unseen.");
    }

    private static void line(PrintWriter out, String name, double median, double worst) {
        out.printf(Locale.ROOT, "%-12s %8.1f %8.1f%n", name, median, worst);
    }
}
