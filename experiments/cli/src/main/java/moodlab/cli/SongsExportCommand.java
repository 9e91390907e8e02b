package moodlab.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import moodlab.store.CatalogueExport;
import moodlab.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code moodlab songs export}: the catalogue as files that other tools read. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes library.csv, one line a song, and tags.csv, one line for what each source says.")
final class SongsExportCommand implements Callable<Integer> {

    @Mixin
    private HomeOption home;

    @Option(names = "--to", required = true, paramLabel = "DIR", description = "where the files go")
    private Path to;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (Store store = Store.openExisting(home.path(), home.keys())) {
            new CatalogueExport(store.catalogue()).to(to).forEach(written -> spec.commandLine()
                    .getOut()
                    .println(written.file() + ": " + written.rows() + " rows"));
        }
        return 0;
    }
}
