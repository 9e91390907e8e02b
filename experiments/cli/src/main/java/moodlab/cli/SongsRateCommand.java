package moodlab.cli;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import moodlab.domain.Affect;
import moodlab.domain.song.SourceTag;
import moodlab.music.library.Ratings;
import moodlab.store.Catalogue;
import moodlab.store.CatalogueSong;
import moodlab.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code moodlab songs rate}: what a person says of a song's mood. */
@Command(
        name = "rate",
        mixinStandardHelpOptions = true,
        description = "Takes down a person's rating of a song, and says how far raters agree.")
final class SongsRateCommand implements Callable<Integer> {

    @Mixin
    private HomeOption home;

    @Parameters(paramLabel = "SONG", description = "its number or id")
    private String name;

    @Option(names = "--rater", required = true, description = "a pseudonym")
    private String rater;

    @Option(names = "--valence", required = true, description = "unpleasant to pleasant, -1 to 1")
    private double valence;

    @Option(names = "--arousal", required = true, description = "calm to excited, -1 to 1")
    private double arousal;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        SourceTag tag = rating();
        try (Store store = Store.openExisting(home.path(), home.keys())) {
            Catalogue catalogue = store.catalogue();
            CatalogueSong song = catalogue.song(name);
            catalogue.tag(song, tag);
            new SongLines(spec.commandLine().getOut())
                    .explain(catalogue.song(Long.toString(song.entry())), Optional.empty());
            spec.commandLine().getOut().println(agreement(catalogue));
        }
        return 0;
    }

    private SourceTag rating() {
        if (rater.isBlank()) {
            throw new ParameterException(spec.commandLine(), "A rating needs a rater: give a pseudonym with --rater.");
        }
        if (!(valence >= -1 && valence <= 1 && arousal >= -1 && arousal <= 1)) {
            throw new ParameterException(
                    spec.commandLine(), "Valence and arousal lie between -1 and 1: " + valence + ", " + arousal + ".");
        }
        return Ratings.tag(rater.strip(), new Affect(valence, arousal), Instant.now());
    }

    static String agreement(Catalogue catalogue) {
        Ratings.Agreement agreement = Ratings.agreement(
                catalogue.songs().stream().map(CatalogueSong::stated).toList());
        return agreement.songs() == 0
                ? "agreement: no song has been rated by two people yet"
                : "agreement on " + agreement.songs() + " songs rated by two or more: Krippendorff's alpha "
                        + number(agreement.valence()) + " for valence, " + number(agreement.arousal()) + " for arousal";
    }

    private static String number(OptionalDouble alpha) {
        return alpha.isPresent()
                ? String.format(Locale.ROOT, "%.3f", alpha.getAsDouble())
                : "unknown (all ratings alike)";
    }
}
