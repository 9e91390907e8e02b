package moodlab.session.library;

import java.time.Clock;
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

    /** With the model that comes with Moodlab, where this build has one. */
    public SongTagger(Catalogue catalogue, Clock clock) {
        this(catalogue, clock, HearingTags.shipped(clock));
    }

    private SongTagger(Catalogue catalogue, Clock clock, Optional<HearingTags> hearing) {
        this.catalogue = catalogue;
        this.clock = clock;
        this.words = new SongWords(clock);
        this.hearing = hearing;
    }

    /** Reads words only. */
    public static SongTagger deaf(Catalogue catalogue, Clock clock) {
        return new SongTagger(catalogue, clock, Optional.empty());
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

    private void hear(CatalogueSong song, HearingTags model) {
        boolean heard = song.stated().stream()
                .anyMatch(tag -> tag.source() == TagSource.AUDIO && tag.who().equals(model.name()));
        if (!heard) {
            model.of(song.path()).ifPresent(tag -> catalogue.tag(song, tag));
        }
    }

    private void renew(CatalogueSong song, Optional<SourceTag> said) {
        CatalogueBy by = new CatalogueBy(TAGGER, clock.instant());
        said.ifPresentOrElse(tag -> catalogue.tag(song, tag), () -> song.stated().stream()
                .filter(tag -> tag.source() == TagSource.LYRICS)
                .forEach(tag -> catalogue.withdraw(song, tag, by)));
    }
}
