package moodlab.cli;

import java.util.List;
import java.util.concurrent.Callable;
import moodlab.music.library.Ratings;
import moodlab.store.Catalogue;
import moodlab.store.CatalogueSong;
import moodlab.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code moodlab songs queue}: which songs a person should rate next. */
@Command(
        name = "queue",
        mixinStandardHelpOptions = true,
        description = "Lists what a rater should listen to next: the least certain tags first.")
final class SongsQueueCommand implements Callable<Integer> {

    @Mixin
    private HomeOption home;

    @Option(
            names = "--rater",
            required = true,
            description = "a pseudonym; songs that this person has rated are left out")
    private String rater;

    @Option(names = "--count", defaultValue = "10", description = "how many (default: ${DEFAULT-VALUE})")
    private int count;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (Store store = Store.openExisting(home.path(), home.keys())) {
            Catalogue catalogue = store.catalogue();
            List<CatalogueSong> there = catalogue.songs().stream()
                    .filter(song -> !song.retired() && !song.missing())
                    .toList();
            List<CatalogueSong> queue = Ratings.queue(there, CatalogueSong::tags, rater.strip());
            new SongLines(spec.commandLine().getOut())
                    .list(queue.stream().limit(Math.max(0, count)).toList());
            spec.commandLine()
                    .getOut()
                    .println(queue.size() + " of " + there.size() + " songs are left for " + rater.strip() + "; "
                            + SongsRateCommand.agreement(catalogue));
        }
        return 0;
    }
}
