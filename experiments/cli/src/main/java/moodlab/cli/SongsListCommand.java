package moodlab.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import moodlab.store.CatalogueSong;
import moodlab.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code moodlab songs list}: the catalogue as a table. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the songs of the catalogue.")
final class SongsListCommand implements Callable<Integer> {

    private enum Order {
        NUMBER(Comparator.comparingLong(CatalogueSong::entry)),
        TITLE(Comparator.comparing(song -> song.text().title().toLowerCase(Locale.ROOT))),
        ARTIST(Comparator.comparing(song -> song.text().artist().toLowerCase(Locale.ROOT))),
        VALENCE(Comparator.comparingDouble(song -> song.tag().affect().valence())),
        AROUSAL(Comparator.comparingDouble(song -> song.tag().affect().arousal())),
        LENGTH(Comparator.comparing(song -> song.sound().length())),
        UNCERTAIN(Comparator.comparingDouble(song -> -song.tag().uncertainty()));

        private final Comparator<CatalogueSong> comparator;

        Order(Comparator<CatalogueSong> comparator) {
            this.comparator = comparator;
        }
    }

    @Mixin
    private HomeOption home;

    @Option(names = "--folder", paramLabel = "MOOD", description = "only those of that mood folder")
    private String folder;

    @Option(names = "--search", paramLabel = "TEXT", description = "only those with that in title, artist, album or id")
    private String search;

    @Option(names = "--sort", defaultValue = "NUMBER", description = "${COMPLETION-CANDIDATES} (default: number)")
    private Order order;

    @Option(names = "--all", description = "those that are retired or missing too")
    private boolean all;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (Store store = Store.openExisting(home.path(), home.keys())) {
            List<CatalogueSong> songs = store.catalogue().songs().stream()
                    .filter(song -> all || !(song.retired() || song.missing()))
                    .filter(this::isWanted)
                    .sorted(order.comparator)
                    .toList();
            new SongLines(spec.commandLine().getOut()).list(songs);
        }
        return 0;
    }

    private boolean isWanted(CatalogueSong song) {
        return (folder == null
                        || song.folder()
                                .filter(mood -> mood.name().equalsIgnoreCase(folder))
                                .isPresent())
                && (search == null || has(song, search.toLowerCase(Locale.ROOT)));
    }

    private static boolean has(CatalogueSong song, String text) {
        return Stream.of(song.text().title(), song.text().artist(), song.text().album(), song.id())
                .anyMatch(each -> each.toLowerCase(Locale.ROOT).contains(text));
    }
}
