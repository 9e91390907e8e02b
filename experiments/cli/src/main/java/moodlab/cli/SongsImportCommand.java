package moodlab.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import moodlab.store.CatalogueBy;
import moodlab.store.CatalogueImport;
import moodlab.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code moodlab songs import}: edits and tags from CSV files. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Takes edits from library.csv and tags from tags.csv, as 'songs export' writes them.")
final class SongsImportCommand implements Callable<Integer> {

    @Mixin
    private HomeOption home;

    @Parameters(paramLabel = "FILE", description = "one of the two files, or a folder with both")
    private Path from;

    @Option(names = "--who", defaultValue = "import", description = "whom the edits are noted with (default: import)")
    private String who;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        boolean whole = true;
        try (Store store = Store.openExisting(home.path(), home.keys())) {
            CatalogueBy by = new CatalogueBy(who, Instant.now());
            List<CatalogueImport.Imported> files = new CatalogueImport(store.catalogue(), by).from(from);
            for (CatalogueImport.Imported each : files) {
                out.println(each.file() + ": " + each.rows() + " rows taken");
                each.problems().forEach(problem -> err.println(each.file() + ", " + problem));
                whole &= each.problems().isEmpty();
            }
        }
        return whole ? 0 : 1;
    }
}
