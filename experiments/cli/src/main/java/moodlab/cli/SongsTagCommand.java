package moodlab.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import moodlab.session.library.SongTagger;
import moodlab.store.Catalogue;
import moodlab.store.CatalogueSong;
import moodlab.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code moodlab songs tag}: what is known of songs' moods, from where, and why. */
@Command(
        name = "tag",
        mixinStandardHelpOptions = true,
        description =
                "Hears songs, reads their lyrics anew, and prints valence and arousal with their spread, from where, and why.")
final class SongsTagCommand implements Callable<Integer> {

    @Mixin
    private HomeOption home;

    @Parameters(paramLabel = "SONG", arity = "0..*", description = "numbers or ids; all songs where none is given")
    private List<String> names = List.of();

    @Option(
            names = "--deaf",
            description = "do not let the model hear the songs, which takes a second a minute of sound")
    private boolean deaf;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Clock clock = Clock.systemUTC();
        try (Store store = Store.openExisting(home.path(), home.keys())) {
            Catalogue catalogue = store.catalogue();
            SongTagger tagger = tagger(catalogue, clock);
            List<CatalogueSong> wanted = wanted(catalogue);
            wanted.stream().filter(song -> !song.missing()).forEach(tagger::tag);
            explain(catalogue, tagger, wanted, new SongLines(out));
        }
        return 0;
    }

    private static void explain(Catalogue catalogue, SongTagger tagger, List<CatalogueSong> wanted, SongLines lines) {
        List<CatalogueSong> all = catalogue.songs();
        for (CatalogueSong song : wanted) {
            lines.explain(catalogue.song(Long.toString(song.entry())), tagger.nearest(all, song));
        }
    }

    private SongTagger tagger(Catalogue catalogue, Clock clock) {
        if (deaf) {
            return SongTagger.deaf(catalogue, clock);
        }
        SongTagger tagger = SongTagger.remembering(home.path(), catalogue, clock);
        if (!tagger.hears()) {
            spec.commandLine()
                    .getErr()
                    .println("There is no model here that hears moods: tags come from folders, lyrics and people.");
        }
        return tagger;
    }

    private List<CatalogueSong> wanted(Catalogue catalogue) {
        return names.isEmpty()
                ? catalogue.songs().stream().filter(song -> !song.retired()).toList()
                : names.stream().map(catalogue::song).toList();
    }
}
