package moodlab.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import moodlab.store.CsvExport;
import moodlab.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code moodlab export}: the log as files that other tools read. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description =
                "Writes rounds.csv, readings.csv, samples.csv, events.csv, songs.csv and manifest.json from a home's log.")
final class ExportCommand implements Callable<Integer> {

    private enum Format {
        CSV
    }

    @Mixin
    private HomeOption home;

    @Option(names = "--format", defaultValue = "CSV", description = "csv, which is the default")
    @SuppressWarnings("UnusedVariable") // picocli checks the word
    private Format format;

    @Option(names = "--to", required = true, paramLabel = "DIR", description = "where the files go")
    private Path to;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Store store = Store.openExisting(home.path(), home.keys())) {
            for (CsvExport.Written written : new CsvExport(store).to(to)) {
                out.println(written.file() + ": " + written.rows() + " rows");
            }
        }
        return 0;
    }
}
