package moodlab.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import moodlab.domain.song.SourceTag;
import moodlab.domain.song.TagSource;
import moodlab.music.library.SongWords;
import moodlab.store.Catalogue;
import moodlab.store.CatalogueBy;
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
        Optional<HearingTags> hearing = deaf ? Optional.empty() : HearingTags.shipped(clock);
        if (hearing.isEmpty() && !deaf) {
            spec.commandLine()
                    .getErr()
                    .println("There is no model here that hears moods: tags come from folders, lyrics and people.");
        }
        try (Store store = Store.openExisting(home.path())) {
            Catalogue catalogue = store.catalogue();
            Optional<HeardLibrary> heard = hearing.map(model -> new HeardLibrary(model, home.path()));
            List<CatalogueSong> wanted = wanted(catalogue);
            SongWords words = new SongWords(clock);
            for (CatalogueSong song : wanted) {
                if (!song.missing()) {
                    heard.ifPresent(library -> library.hear(catalogue, song));
                    renew(catalogue, song, words.of(song.path()), new CatalogueBy("tag", clock.instant()));
                }
            }
            explain(catalogue, wanted, heard, new SongLines(out));
        }
        return 0;
    }

    private static void explain(
            Catalogue catalogue, List<CatalogueSong> wanted, Optional<HeardLibrary> heard, SongLines lines) {
        List<CatalogueSong> all = catalogue.songs();
        for (CatalogueSong song : wanted) {
            lines.explain(
                    catalogue.song(Long.toString(song.entry())), heard.map(library -> library.nearest(all, song)));
        }
    }

    private List<CatalogueSong> wanted(Catalogue catalogue) {
        return names.isEmpty()
                ? catalogue.songs().stream().filter(song -> !song.retired()).toList()
                : names.stream().map(catalogue::song).toList();
    }

    private static void renew(Catalogue catalogue, CatalogueSong song, Optional<SourceTag> words, CatalogueBy by) {
        words.ifPresentOrElse(tag -> catalogue.tag(song, tag), () -> song.stated().stream()
                .filter(tag -> tag.source() == TagSource.LYRICS)
                .forEach(tag -> catalogue.withdraw(song, tag, by)));
    }
}
