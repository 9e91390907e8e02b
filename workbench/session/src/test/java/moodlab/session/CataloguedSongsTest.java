package moodlab.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import moodlab.domain.Affect;
import moodlab.domain.AffectSpread;
import moodlab.domain.library.FileStamp;
import moodlab.domain.library.ScanStep;
import moodlab.domain.library.SongFacts;
import moodlab.domain.library.SongFile;
import moodlab.domain.library.SongSound;
import moodlab.domain.library.SongText;
import moodlab.domain.song.MoodFolder;
import moodlab.domain.song.Song;
import moodlab.domain.song.SourceTag;
import moodlab.domain.song.TagSource;
import moodlab.store.Catalogue;
import moodlab.store.CatalogueBy;
import moodlab.store.CatalogueField;
import moodlab.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CataloguedSongsTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);

    @TempDir
    Path home;

    private Song found(String id) {
        return new Song(
                id,
                id,
                "",
                home.resolve(id).toAbsolutePath(),
                Duration.ofSeconds(1),
                MoodFolder.Q1,
                MoodFolder.Q1.affect());
    }

    private static ScanStep added(String path, Optional<String> folder) {
        return new ScanStep.Added(new SongFacts(
                path,
                new SongFile(path, new FileStamp(1, Instant.EPOCH), path),
                new SongText(path, "", "", "", ""),
                new SongSound(
                        path,
                        Duration.ofSeconds(1),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty()),
                folder,
                Optional.empty()));
    }

    @Test
    void aSessionHasTheSongsAsTheCatalogueKnowsThem() {
        try (Store store = Store.open(home)) {
            Catalogue catalogue = store.catalogue();
            for (String path : List.of("Q1/rated", "Q1/retired")) {
                catalogue.shelf(home, CLOCK).keep(added(path, Optional.of("Q1")));
            }
            catalogue.shelf(home, CLOCK).keep(added("loose", Optional.empty()));
            catalogue.shelf(home, CLOCK).keep(added("unknown", Optional.empty()));
            SourceTag rating = new SourceTag(
                    TagSource.PERSON, "R-1", Instant.EPOCH, new Affect(-0.5, -0.5), new AffectSpread(0.1, 0.1), "");
            catalogue.tag(catalogue.song("Q1/rated"), rating);
            catalogue.tag(catalogue.song("loose"), rating);
            catalogue.edit(
                    catalogue.song("Q1/retired"),
                    CatalogueField.RETIRED,
                    "true",
                    new CatalogueBy("R-1", Instant.EPOCH));

            List<Song> songs = new CataloguedSongs(catalogue.songs(home))
                    .apply(List.of(found("Q1/new"), found("Q1/rated"), found("Q1/retired")));

            assertEquals(
                    List.of("Q1/new", "Q1/rated", "loose"),
                    songs.stream().map(Song::id).toList());
            assertEquals(found("Q1/new"), songs.get(0));
            assertEquals(
                    List.of(TagSource.PERSON, TagSource.FOLDER),
                    songs.get(1).tag().sources());
            assertEquals(MoodFolder.Q3, songs.get(2).folder());
            store.songs(songs);
            assertEquals(
                    songs, store.songs().stream().map(logged -> logged.song()).toList());
        }
    }
}
