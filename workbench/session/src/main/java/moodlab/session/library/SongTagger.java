package moodlab.session.library;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import moodlab.domain.song.SourceTag;
import moodlab.domain.song.TagSource;
import moodlab.music.library.SongWords;
import moodlab.store.Catalogue;
import moodlab.store.CatalogueBy;
import moodlab.store.CatalogueSong;

/** Notes what a model hears in songs and what their words say. */
public final class SongTagger {

    private static final String TAGGER = "tag";

    private final Catalogue catalogue;
    private final Clock clock;
    private final SongWords words;
    private final Optional<HearingTags> hearing;
    private final Optional<HeardSongs> remembered;

    /** With the model that comes with Moodlab, where this build has one. */
    public SongTagger(Catalogue catalogue, Clock clock) {
        this(catalogue, clock, HearingTags.shipped(clock), Optional.empty());
    }

    private SongTagger(
            Catalogue catalogue, Clock clock, Optional<HearingTags> hearing, Optional<HeardSongs> remembered) {
        this.catalogue = catalogue;
        this.clock = clock;
        this.words = new SongWords(clock);
        this.hearing = hearing;
        this.remembered = remembered;
    }

    /** Likewise, and remembers in a home what songs sound like, for {@link #nearest}. */
    public static SongTagger remembering(Path home, Catalogue catalogue, Clock clock) {
        Optional<HearingTags> hearing = HearingTags.shipped(clock);
        return new SongTagger(catalogue, clock, hearing, hearing.map(model -> new HeardSongs(model, home)));
    }

    /** Reads words only. */
    public static SongTagger deaf(Catalogue catalogue, Clock clock) {
        return new SongTagger(catalogue, clock, Optional.empty(), Optional.empty());
    }

    /** Whether there is a model. */
    public boolean hears() {
        return hearing.isPresent();
    }

    /** Takes about a second for a minute of sound; a song that this model has heard is not heard again. */
    public void tag(CatalogueSong song) {
        hearing.ifPresent(model -> hear(song, model));
        renew(song, words.of(song.path()));
    }

    /**
     * Which songs of a library are nearest by sound, of those that were heard and whose mood a folder or a person states;
     * empty where nothing is remembered.
     */
    public Optional<String> nearest(List<CatalogueSong> library, CatalogueSong song) {
        return remembered.map(songs -> songs.nearest(library, song));
    }

    private void hear(CatalogueSong song, HearingTags model) {
        boolean heard = song.stated().stream()
                .anyMatch(tag -> tag.source() == TagSource.AUDIO && tag.who().equals(model.name()));
        if (heard && !remembered.map(songs -> !songs.has(song)).orElse(false)) {
            return;
        }
        model.of(song.path()).ifPresent(hearing -> {
            remembered.ifPresent(songs -> songs.keep(song, hearing.print()));
            if (!heard) {
                catalogue.tag(song, hearing.tag());
            }
        });
    }

    private void renew(CatalogueSong song, Optional<SourceTag> said) {
        CatalogueBy by = new CatalogueBy(TAGGER, clock.instant());
        said.ifPresentOrElse(tag -> catalogue.tag(song, tag), () -> song.stated().stream()
                .filter(tag -> tag.source() == TagSource.LYRICS)
                .forEach(tag -> catalogue.withdraw(song, tag, by)));
    }
}
