package moodlab.session.library;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import moodlab.domain.AffectSpread;
import moodlab.domain.song.SongUnplayable;
import moodlab.domain.song.SourceTag;
import moodlab.domain.song.TagSource;
import moodlab.music.hearing.AudioModel;
import moodlab.music.hearing.HearingException;
import moodlab.music.hearing.QuadrantChances;
import moodlab.music.hearing.SongMood;
import moodlab.music.hearing.SongPrint;

/** What the model that hears moods says of songs, as tags. */
final class HearingTags {

    private static final int HASH_SHOWN = 12;

    /** Inside its quadrant a song may lie anywhere: the variance of an even spread over a side of 1. */
    private static final double WITHIN = 1.0 / 12;

    private final AudioModel model;
    private final Clock clock;

    HearingTags(AudioModel model, Clock clock) {
        this.model = model;
        this.clock = clock;
    }

    /** With the model that comes with Moodlab; empty where this build has none. */
    static Optional<HearingTags> shipped(Clock clock) {
        try {
            return Optional.of(new HearingTags(AudioModel.shipped(), clock));
        } catch (HearingException e) {
            System.getLogger(HearingTags.class.getName())
                    .log(System.Logger.Level.INFO, "songs are not heard: {0}", e.getMessage());
            return Optional.empty();
        }
    }

    /** The name that these tags bear. */
    String name() {
        return "music-mood " + model.hash().substring(0, HASH_SHOWN);
    }

    AudioModel model() {
        return model;
    }

    /** A song's tag, and what it sounds like. */
    record Hearing(SourceTag tag, SongPrint print) {}

    /** Takes about a second for a minute of sound; empty where no sound can be read. */
    Optional<Hearing> of(Path file) {
        try {
            SongMood heard = model.hear(file);
            QuadrantChances mood = heard.whole();
            SourceTag tag =
                    new SourceTag(TagSource.AUDIO, name(), clock.instant(), mood.affect(), spread(mood), why(mood));
            return Optional.of(new Hearing(tag, heard.print()));
        } catch (SongUnplayable e) {
            return Optional.empty();
        }
    }

    private static AffectSpread spread(QuadrantChances mood) {
        AffectSpread between = mood.spread();
        return new AffectSpread(withWithin(between.valence()), withWithin(between.arousal()));
    }

    private static double withWithin(double between) {
        return Math.min(1, Math.sqrt(between * between + WITHIN));
    }

    private static String why(QuadrantChances mood) {
        return IntStream.range(0, QuadrantChances.COUNT)
                .mapToObj(quadrant -> String.format(
                        Locale.ROOT,
                        "%s %.0f %%",
                        QuadrantChances.QUADRANTS.get(quadrant).name(),
                        100 * mood.probability(quadrant)))
                .collect(Collectors.joining(", ", "it sounds like ", ""));
    }
}
