package moodlab.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import moodlab.store.CsvVerification;
import moodlab.store.Fault;
import moodlab.store.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code moodlab verify}: whether a log, or an export of one, is what was written. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Finds every changed, missing or added row of a home's log or of an export; ends with 1 then.")
final class VerifyCommand implements Callable<Integer> {

    @Mixin
    private HomeOption home;

    @Option(names = "--csv", paramLabel = "DIR", description = "an export, in place of a home")
    private Path csv;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Verification.Report report =
                csv == null ? Verification.home(home.path(), home.keys()) : CsvVerification.of(csv);
        PrintWriter out = spec.commandLine().getOut();
        report.chains().forEach(chain -> out.println(ChainLine.of(chain)));
        report.notes().forEach(out::println);
        report.faults().stream().map(Fault::sentence).forEach(out::println);
        out.println(
                report.sound()
                        ? "sound: every row is as it was written"
                        : "NOT as it was written: " + report.faults().size() + " faults");
        out.flush();
        return report.sound() ? 0 : 1;
    }
}
