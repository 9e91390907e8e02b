package moodlab.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
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
import moodlab.domain.library.Shelf;
import moodlab.domain.library.SongFacts;
import moodlab.domain.library.SongFile;
import moodlab.domain.library.SongSound;
import moodlab.domain.library.SongText;
import moodlab.domain.song.MoodFolder;
import moodlab.domain.song.MoodTag;
import moodlab.domain.song.SourceTag;
import moodlab.domain.song.TagSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTest {

    private static final Instant NOW = Instant.parse("2026-01-05T09:00:00.123456789Z");
    private static final CatalogueBy ANNA = new CatalogueBy("R-1", NOW);
    private static final Path ROOT = Path.of("/songs");

    @TempDir
    Path home;

    private Store store;
    private Catalogue catalogue;
    private Shelf shelf;

    @BeforeEach
    void open() {
        store = Store.open(home);
        catalogue = store.catalogue();
        shelf = catalogue.shelf(ROOT, InstantSource.fixed(NOW));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static SongFacts facts(String path, String title, String hash) {
        return new SongFacts(
                path,
                new SongFile(path, new FileStamp(1000, NOW), hash),
                new SongText(title, "", "=album()", "", "CC BY 4.0"),
                new SongSound(
                        "sound " + hash,
                        Duration.ofSeconds(30),
                        OptionalDouble.of(-14.2),
                        OptionalDouble.of(-0.3),
                        OptionalDouble.empty()),
                path.startsWith("happy/") ? Optional.of("happy") : Optional.empty(),
                Optional.empty());
    }

    private static SourceTag rating(String who, double valence) {
        return new SourceTag(
                TagSource.PERSON,
                who,
                NOW,
                new Affect(valence, 0.25),
                new AffectSpread(0.25, 0.25),
                "rated, \"twice\"");
    }

    private CatalogueSong song(String id) {
        return catalogue.song(id);
    }

    private List<String> edits(String id) {
        return catalogue.edits(song(id)).stream()
                .map(edit -> edit.who() + " " + edit.field() + " '" + edit.before() + "' '" + edit.after() + "'")
                .toList();
    }

    @Test
    void givesBackWhatAScanFoundAlsoAfterOpeningAgain() {
        shelf.keep(new ScanStep.Added(facts("happy/a.mp3", "A", "h1")));
        store.close();
        open();
        CatalogueSong song = song("happy/a.mp3");
        assertEquals(facts("happy/a.mp3", "A", "h1").file(), song.file());
        assertEquals(facts("happy/a.mp3", "A", "h1").text(), song.text());
        assertEquals(facts("happy/a.mp3", "A", "h1").sound(), song.sound());
        assertEquals(MoodTag.of(MoodFolder.named("happy").orElseThrow()), song.tag());
        assertEquals("happy/a.mp3", song.song().id());
        assertEquals(song, song(Long.toString(song.entry())));
        assertEquals(1, shelf.shelved().size());
    }

    @Test
    void notesEveryEditWithWhoAndWhatWasBefore() {
        shelf.keep(new ScanStep.Added(facts("happy/a.mp3", "A", "h1")));
        catalogue.edit(song("happy/a.mp3"), CatalogueField.TITLE, "O'Brien; DROP TABLE tags --", ANNA);
        catalogue.edit(song("happy/a.mp3"), CatalogueField.FOLDER, "SAD", ANNA);
        catalogue.edit(song("happy/a.mp3"), CatalogueField.FOLDER, "sad", ANNA);
        catalogue.edit(song("happy/a.mp3"), CatalogueField.TEMPO, "120", ANNA);
        catalogue.edit(song("happy/a.mp3"), CatalogueField.TEMPO, "", ANNA);
        catalogue.edit(song("happy/a.mp3"), CatalogueField.RETIRED, "true", ANNA);
        assertEquals(
                List.of(
                        "scan added '' 'happy/a.mp3'",
                        "R-1 title 'A' 'O'Brien; DROP TABLE tags --'",
                        "R-1 folder 'happy' 'sad'",
                        "R-1 tempo '' '120.0'",
                        "R-1 tempo '120.0' ''",
                        "R-1 retired 'false' 'true'"),
                edits("happy/a.mp3"));
        assertTrue(song("happy/a.mp3").retired());
        assertFalse(song("happy/a.mp3").playable());
        assertEquals(NOW, catalogue.edits(song("happy/a.mp3")).get(1).at());
    }

    @Test
    void aScanLeavesWhatAPersonHasSet() {
        shelf.keep(new ScanStep.Added(facts("happy/a.mp3", "A", "h1")));
        catalogue.edit(song("happy/a.mp3"), CatalogueField.TITLE, "Mine", ANNA);
        shelf.keep(new ScanStep.Changed(facts("happy/a.mp3", "B", "h2")));
        assertEquals("Mine", song("happy/a.mp3").text().title());
        assertEquals("h2", song("happy/a.mp3").file().hash());
    }

    @Test
    void aMovedSongKeepsItsName() {
        shelf.keep(new ScanStep.Added(facts("happy/a.mp3", "A", "h1")));
        long entry = song("happy/a.mp3").entry();
        shelf.keep(new ScanStep.Moved("happy/a.mp3", facts("Q3/b.mp3", "A", "h1")));
        assertEquals(
                ROOT.resolve("Q3/b.mp3").toAbsolutePath(), song("happy/a.mp3").path());
        shelf.keep(new ScanStep.Added(facts("happy/a.mp3", "Another", "h3")));
        assertEquals(entry, song("happy/a.mp3").entry());
        assertEquals("Another", song("happy/a.mp3~2").text().title());
    }

    @Test
    void whatIsGoneOrBrokenIsMissedAndNeverDeleted() {
        shelf.keep(new ScanStep.Added(facts("happy/a.mp3", "A", "h1")));
        shelf.keep(new ScanStep.Gone(List.of("happy/a.mp3")));
        assertTrue(song("happy/a.mp3").missing());
        shelf.keep(new ScanStep.Touched(facts("happy/a.mp3", "A", "h1").file()));
        assertFalse(song("happy/a.mp3").missing());
        shelf.keep(new ScanStep.Skipped(new SongFile("happy/a.mp3", new FileStamp(7, NOW), ""), "is empty"));
        assertTrue(song("happy/a.mp3").missing());
        assertEquals(Optional.of("is empty"), shelf.shelved().get(0).skipped());
        shelf.keep(new ScanStep.Added(facts("happy/a.mp3", "A", "h2")));
        assertFalse(song("happy/a.mp3").missing());
        assertEquals(1, catalogue.songs().size());
        assertEquals(Optional.empty(), shelf.shelved().get(0).skipped());
    }

    @Test
    void combinesWhatSourcesSayAndKeepsTheLatestOfEach() {
        shelf.keep(new ScanStep.Added(facts("loose.mp3", "A", "h1")));
        assertEquals(MoodTag.UNKNOWN, song("loose.mp3").tag());
        assertFalse(song("loose.mp3").playable());
        catalogue.tag(song("loose.mp3"), rating("R-1", 0.9));
        catalogue.tag(song("loose.mp3"), rating("R-1", 0.5));
        catalogue.tag(song("loose.mp3"), rating("R-2", 0.7));
        assertEquals(
                List.of(rating("R-1", 0.5), rating("R-2", 0.7)),
                song("loose.mp3").stated());
        assertEquals(0.6, song("loose.mp3").tag().affect().valence(), 1e-12);
        assertEquals(MoodFolder.Q1, song("loose.mp3").song().folder());
        catalogue.withdraw(song("loose.mp3"), rating("R-1", 0.5), ANNA);
        assertEquals(List.of(rating("R-2", 0.7)), song("loose.mp3").stated());
    }

    @Test
    void refusesWhatNoSongCanBe() {
        shelf.keep(new ScanStep.Added(facts("happy/a.mp3", "A", "h1")));
        CatalogueSong song = song("happy/a.mp3");
        for (String message : List.of(
                fault(() -> catalogue.edit(song, CatalogueField.FOLDER, "funny", ANNA)),
                fault(() -> catalogue.edit(song, CatalogueField.TEMPO, "NaN", ANNA)),
                fault(() -> catalogue.edit(song, CatalogueField.TITLE, " ", ANNA)),
                fault(() -> catalogue.edit(song, CatalogueField.RETIRED, "maybe", ANNA)),
                fault(() -> catalogue.song("none")))) {
            assertTrue(message.endsWith("."), message);
        }
        assertEquals(1, edits("happy/a.mp3").size());
    }

    private static String fault(Runnable work) {
        return assertThrows(CatalogueFault.class, work::run).getMessage();
    }

    @Test
    void comesBackFromCsvAsItWas() throws Exception {
        shelf.keep(new ScanStep.Added(facts("happy/a.mp3", "=1+1", "h1")));
        shelf.keep(new ScanStep.Added(facts("b;c.mp3", "Two\nlines, \"quoted\"", "h2")));
        catalogue.edit(song("happy/a.mp3"), CatalogueField.ARTIST, "'Somebody", ANNA);
        catalogue.edit(song("b;c.mp3"), CatalogueField.RETIRED, "true", ANNA);
        catalogue.edit(song("b;c.mp3"), CatalogueField.TEMPO, "99.5", ANNA);
        catalogue.tag(song("b;c.mp3"), rating("R-1", -0.1234567890123));
        Path first = home.resolve("first");
        new CatalogueExport(catalogue).to(first);
        try (Store other = Store.open(home.resolve("other"))) {
            Shelf otherShelf = other.catalogue().shelf(ROOT, InstantSource.fixed(NOW));
            otherShelf.keep(new ScanStep.Added(facts("happy/a.mp3", "x", "h1")));
            otherShelf.keep(new ScanStep.Added(facts("b;c.mp3", "y", "h2")));
            for (CatalogueImport.Imported each : new CatalogueImport(other.catalogue(), ANNA).from(first)) {
                assertEquals(List.of(), each.problems());
            }
            Path second = home.resolve("second");
            new CatalogueExport(other.catalogue()).to(second);
            for (String name : List.of("library.csv", "tags.csv")) {
                assertEquals(Files.readString(first.resolve(name)), Files.readString(second.resolve(name)));
            }
        }
    }

    @Test
    void takesTheGoodRowsOfAFileAndTellsOfTheOthers() throws Exception {
        shelf.keep(new ScanStep.Added(facts("happy/a.mp3", "A", "h1")));
        Path file = home.resolve("edits.csv");
        Files.writeString(file, "id,folder\nhappy/a.mp3,Q2\nnowhere.mp3,Q1\nhappy/a.mp3,funny\n");
        CatalogueImport.Imported imported =
                new CatalogueImport(catalogue, ANNA).from(file).get(0);
        assertEquals(1, imported.rows());
        assertEquals(2, imported.problems().size());
        assertTrue(
                imported.problems().get(0).startsWith("line 3, column 'id': 'nowhere.mp3' is no song"),
                imported.toString());
        assertEquals("Q2", song("happy/a.mp3").folder().orElseThrow().name());
        Files.writeString(file, """
                id,source,who,valence,arousal,valence_spread,arousal_spread
                happy/a.mp3,person,R-2,0.5,0.5,0.2,0.2
                happy/a.mp3,person,R-2,5,0,0.2,0.2
                happy/a.mp3,rumour,R-2,0,0,0.2,0.2
                happy/a.mp3,person,,0,0,0.2,0.2
                """);
        assertEquals(
                3,
                new CatalogueImport(catalogue, ANNA)
                        .from(file)
                        .get(0)
                        .problems()
                        .size());
        assertEquals(0.5, song("happy/a.mp3").stated().get(0).affect().valence());
        Files.writeString(file, "name\nA\n");
        String message = fault(() -> new CatalogueImport(catalogue, ANNA).from(file));
        assertTrue(message.contains("no column 'id'"), message);
    }
}
