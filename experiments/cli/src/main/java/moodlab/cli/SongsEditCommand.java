package moodlab.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import moodlab.store.Catalogue;
import moodlab.store.CatalogueBy;
import moodlab.store.CatalogueField;
import moodlab.store.CatalogueSong;
import moodlab.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code moodlab songs edit}: changes a song's entry and shows who changed what. */
@Command(
        name = "edit",
        mixinStandardHelpOptions = true,
        description = {
            "Changes what the catalogue says of a song, and prints all that was changed of it.",
            "Retire a song that is to be chosen no more: --set retired=true. Nothing is ever deleted."
        })
final class SongsEditCommand implements Callable<Integer> {

    @Mixin
    private HomeOption home;

    @Parameters(paramLabel = "SONG", description = "its number or id")
    private String name;

    @Option(
            names = "--set",
            paramLabel = "FIELD=VALUE",
            description = "title, artist, album, genre, licence, folder, tempo or retired; may be given several times")
    private Map<CatalogueField, String> changes = new TreeMap<>();

    @Option(names = "--who", defaultValue = "researcher", description = "your pseudonym (default: ${DEFAULT-VALUE})")
    private String who;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Store store = Store.openExisting(home.path(), home.keys())) {
            Catalogue catalogue = store.catalogue();
            CatalogueSong song = catalogue.song(name);
            CatalogueBy by = new CatalogueBy(who, Instant.now());
            changes.forEach((field, value) -> catalogue.edit(song, field, value, by));
            catalogue
                    .edits(song)
                    .forEach(edit -> out.printf(
                            Locale.ROOT,
                            "%s  %-12s %-8s '%s' → '%s'%n",
                            edit.at(),
                            edit.who(),
                            edit.field(),
                            edit.before(),
                            edit.after()));
            out.flush();
        }
        return 0;
    }
}
