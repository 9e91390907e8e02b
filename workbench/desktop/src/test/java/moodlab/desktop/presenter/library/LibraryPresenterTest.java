package moodlab.desktop.presenter.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import moodlab.domain.Affect;
import moodlab.domain.song.MoodFolder;
import moodlab.domain.song.TagSource;
import moodlab.session.library.HomeLibrary;
import moodlab.session.library.LibraryOrder;
import moodlab.store.CatalogueEdit;
import moodlab.store.CatalogueField;
import moodlab.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page's rules over a real library, on one thread. */
class LibraryPresenterTest {

    /** Ten thousand were tried with {@code -Dmoodlab.songs=10000}. */
    private static final int SONGS = Integer.getInteger("moodlab.songs", 1_000);

    @TempDir
    Path folder;

    private Path home;
    private Path songs;
    private LibraryPresenter presenter;

    @BeforeEach
    void begin() {
        home = folder.resolve("home");
        songs = folder.resolve("songs");
        presenter = new LibraryPresenter(
                new LibraryParts(
                        () -> HomeLibrary.open(home, Clock.systemUTC()),
                        Runnable::run,
                        Runnable::run,
                        Runnable::run,
                        System::nanoTime),
                state -> {});
        presenter.who("R-1");
    }

    @AfterEach
    void end() {
        presenter.close(() -> {});
    }

    private LibraryState state() {
        return presenter.state();
    }

    private String said() {
        return state().news().sentence();
    }

    private SongRow row(String title) {
        return state().all().stream()
                .filter(row -> row.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private void openWith(int count) {
        LibrarySongs.catalogue(home, count);
        presenter.open();
    }

    /** Three real songs: one happy, one sad, one in no mood. */
    private void scanned() throws Exception {
        LibrarySongs.tone(songs.resolve("happy/one.wav"), 440);
        LibrarySongs.tone(songs.resolve("sad/two.wav"), 220);
        LibrarySongs.tone(songs.resolve("loose/three.wav"), 330);
        presenter.open();
        presenter.start(new LibraryOrder.Scan(songs), "Scanning");
        assertEquals(3, state().all().size(), said());
    }

    @Test
    void searchesFiltersAndSorts() {
        openWith(SONGS);
        assertEquals(SONGS, state().shown().size());
        presenter.filter(now -> now.text("artist  5 NUMBER 73"));
        assertTrue(state().shown().stream()
                .allMatch(row -> row.title().contains("73") && row.words().contains("artist")));
        assertFalse(state().shown().isEmpty());
        presenter.filter(now -> now.text("").mood(Optional.of("Q3")).source(Optional.of(TagSource.AUDIO)));
        assertTrue(state().shown().stream()
                .allMatch(row -> row.mood().equals("Q3") && row.sources().contains("audio")));
        presenter.filter(now -> LibraryFilter.ALL);
        presenter.sort(new Sorting(Column.VALENCE, false));
        List<SongRow> shown = state().shown();
        for (int i = 1; i < shown.size(); i++) {
            assertTrue(shown.get(i - 1).tag().affect().valence()
                    >= shown.get(i).tag().affect().valence());
        }
        assertEquals(new Sorting(Column.VALENCE, true), state().sorting().by(Column.VALENCE));
        assertEquals(Long.valueOf(SONGS / 4), state().moods().get("Q1"));
    }

    @Test
    void whatIsUnknownStandsLastEitherWay() throws Exception {
        scanned();
        for (boolean ascending : new boolean[] {true, false}) {
            presenter.sort(new Sorting(Column.VALENCE, ascending));
            assertEquals("three", state().shown().get(2).title());
        }
    }

    @Test
    void aMoveChangesTheCatalogueOnlyAndIsNotedAndTakenBack() throws Exception {
        scanned();
        presenter.move(List.of(row("one").entry(), row("three").entry()), MoodFolder.named("sad"));
        assertEquals("2 songs: count as sad now; no file was moved.", said());
        presenter.order(new LibraryOrder.Tell(row("one").entry()));
        assertTrue(state().news().notes().get(1).endsWith("R-1  folder: 'happy' → 'sad'"), said());
        assertEquals("sad", row("one").mood());
        assertEquals(Long.valueOf(3), state().moods().get("sad"));
        assertTrue(Files.exists(songs.resolve("happy/one.wav")));
        presenter.undo();
        assertEquals("happy", row("one").mood());
        assertEquals("", row("three").mood());
        assertTrue(state().undo().isEmpty());
        presenter.start(new LibraryOrder.Scan(songs), "Scanning");
        assertEquals("happy", row("one").mood());
        List<CatalogueEdit> edits = edits("one");
        assertEquals(
                List.of("R-1: happy → sad", "R-1: sad → happy"),
                edits.stream()
                        .filter(edit -> edit.field().equals("folder"))
                        .map(edit -> edit.who() + ": " + edit.before() + " → " + edit.after())
                        .toList());
    }

    private List<CatalogueEdit> edits(String title) {
        presenter.close(() -> {});
        try (Store store = Store.open(home)) {
            return store.catalogue()
                    .edits(store.catalogue().songs().stream()
                            .filter(song -> song.text().title().equals(title))
                            .findFirst()
                            .orElseThrow());
        }
    }

    @Test
    void retiresAndTakesBackWithoutDeleting() {
        openWith(4);
        presenter.select(Set.of(1L, 2L));
        presenter.retire(true);
        presenter.filter(now -> now.standing(Optional.of(SongRow.Standing.RETIRED)));
        assertEquals(2, state().shown().size());
        presenter.retire(false);
        assertEquals(0, state().shown().size());
        presenter.undo();
        assertEquals(2, state().shown().size());
        presenter.undo();
        assertEquals(0, state().shown().size());
        presenter.undo();
        assertEquals("There is nothing to take back.", said());
    }

    @Test
    void editsAreCheckedAndNeedAName() {
        openWith(4);
        presenter.edit(List.of(1L), CatalogueField.TITLE, "Another");
        assertEquals("Another", row("Another").title());
        presenter.edit(List.of(1L), CatalogueField.TITLE, " ");
        assertTrue(state().news().bad());
        assertEquals("A song has a title: give one.", said());
        presenter.who(" ");
        presenter.edit(List.of(1L), CatalogueField.GENRE, "folk");
        assertTrue(said().contains("give yourself a pseudonym"), said());
        assertEquals("jazz", row("Another").song().text().genre());
        presenter.who("R-1");
        presenter.select(Set.of());
        presenter.retire(true);
        assertTrue(said().contains("No song is selected"), said());
    }

    @Test
    void missingSongsAreFoundByTheirBytesOrByHand() throws Exception {
        scanned();
        long one = row("one").entry();
        Files.createDirectories(songs.resolve("elsewhere"));
        Files.move(songs.resolve("happy/one.wav"), folder.resolve("one.wav"));
        Files.move(songs.resolve("sad/two.wav"), folder.resolve("two.wav"));
        presenter.start(new LibraryOrder.Scan(songs), "Scanning");
        assertEquals(2, state().missing().size());
        Files.copy(folder.resolve("two.wav"), songs.resolve("elsewhere/moved.wav"));
        presenter.start(new LibraryOrder.LookFor(Optional.empty()), "Looking");
        assertEquals("1 of 2 missing songs were found again.", said());
        assertEquals("elsewhere/moved.wav", row("moved").song().file().path());
        assertEquals("sad/two.wav", row("moved").song().id());
        presenter.start(new LibraryOrder.Relink(one, songs.resolve("elsewhere/moved.wav")), "Relinking");
        assertTrue(said().contains("is in the library already"), said());
        presenter.start(new LibraryOrder.LookFor(Optional.of(folder)), "Looking");
        assertEquals(one, row("one").entry());
        assertTrue(Files.exists(songs.resolve("happy/one.wav")));
        assertEquals(0, state().missing().size());
        Files.delete(songs.resolve("happy/one.wav"));
        presenter.start(new LibraryOrder.Scan(songs), "Scanning");
        presenter.start(new LibraryOrder.Relink(one, folder.resolve("one.wav")), "Relinking");
        assertEquals("'one' is there again as happy/one.wav.", said());
        assertEquals("happy/one.wav", row("one").song().id());
    }

    @Test
    void addedFilesAreReadBeforeTheyAreLetIn() throws Exception {
        scanned();
        Path tone = LibrarySongs.tone(folder.resolve("new.wav"), 550);
        Path noise = Files.writeString(folder.resolve("noise.mp3"), "no sound ".repeat(99));
        presenter.start(new LibraryOrder.Add(songs, MoodFolder.named("Q2"), List.of(tone, noise)), "Adding");
        assertTrue(said().startsWith("1 of 2 files were added"), said());
        assertTrue(state().news().notes().get(0).contains("noise.mp3: no sound can be read"), said());
        assertEquals("Q2", row("new").mood());
        assertTrue(Files.exists(songs.resolve("Q2/new.wav")) && Files.exists(tone));
        assertFalse(Files.exists(songs.resolve("Q2/noise.mp3")));
        presenter.start(new LibraryOrder.Scan(songs), "Scanning");
        assertTrue(said().contains("0 new, 0 changed, 0 moved, 4 unchanged"), said());
        presenter.undo();
        assertTrue(row("new").song().retired());
    }

    @Test
    void nothingIsCopiedThroughALinkOutOfTheLibrary() throws Exception {
        scanned();
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Files.createSymbolicLink(songs.resolve("Q4"), outside);
        Path tone = LibrarySongs.tone(folder.resolve("new.wav"), 550);
        presenter.start(new LibraryOrder.Add(songs, MoodFolder.named("Q4"), List.of(tone)), "Adding");
        assertTrue(state().news().notes().get(0).contains("outside the library's folder"), said());
        Path hidden = LibrarySongs.tone(outside.resolve("hidden.wav"), 660);
        Files.createSymbolicLink(songs.resolve("happy/link.wav"), hidden);
        presenter.start(
                new LibraryOrder.Add(songs, Optional.empty(), List.of(songs.resolve("happy/link.wav"))), "Adding");
        assertTrue(state().news().notes().get(0).contains("outside the library's folder"), said());
        Files.delete(hidden);
        try (var left = Files.list(outside)) {
            assertEquals(0, left.count());
        }
    }

    @Test
    void aReplacedFileIsKeptAndComesBack() throws Exception {
        scanned();
        SongRow before = row("one");
        byte[] old = Files.readAllBytes(before.song().path());
        Path tone = LibrarySongs.tone(folder.resolve("better.wav"), 441);
        presenter.start(new LibraryOrder.Replace(before.entry(), tone), "Replacing");
        SongRow after = row("one");
        assertEquals(before.song().id(), after.song().id());
        assertFalse(before.song().file().hash().equals(after.song().file().hash()));
        Path kept = home.resolve("replaced/" + before.song().file().hash() + ".wav");
        assertEquals(old.length, Files.size(kept));
        presenter.undo();
        assertEquals(before.song().file().hash(), row("one").song().file().hash());
        assertEquals(3, state().all().size());
        assertTrue(edits("one").stream()
                .anyMatch(edit ->
                        edit.field().equals("file replaced") && edit.who().equals("R-1")));
    }

    @Test
    void anImportIsShownFirstAndBadOnesChangeNothing() throws Exception {
        openWith(4);
        Path file = folder.resolve("edits.csv");
        Files.writeString(file, "id,folder,title\nQ1/song-0.mp3,sad,New\nQ2/song-1.mp3,funny,\nno.mp3,sad,X\n");
        presenter.preview(file);
        assertEquals(
                List.of("2 folder", "2 title"),
                state().preview().get(0).changes().stream()
                        .map(change -> change.line() + " " + change.column())
                        .sorted()
                        .toList());
        assertEquals(
                List.of("3 title", "3 folder", "4 id"),
                state().preview().get(0).problems().stream()
                        .map(problem -> problem.line() + " " + problem.column())
                        .toList());
        presenter.take();
        assertTrue(state().news().bad());
        assertTrue(said().contains("line 3, column 'title'"), said());
        assertEquals("Q1", row("Song number 0").mood());
        Files.writeString(file, "id,folder,title\nQ1/song-0.mp3,sad,New\n");
        presenter.preview(file);
        presenter.take();
        assertEquals("2 changes of 1 songs were taken.", said());
        assertEquals("sad", row("New").mood());
        presenter.undo();
        assertEquals("Q1", row("Song number 0").mood());
        presenter.preview(folder.resolve("nowhere.csv"));
        assertTrue(said().contains("cannot be read as CSV"), said());
    }

    @Test
    void asksFirstAboutTheLeastCertainAndSaysHowFarRatersAgree() {
        openWith(8);
        presenter.rateNext();
        double first = state().selected().get(0).tag().uncertainty();
        assertTrue(state().all().stream().allMatch(row -> row.tag().uncertainty() <= first));
        for (int i = 0; i < 8; i++) {
            presenter.rate(new Affect(i / 8.0, 0.5 - i / 8.0));
        }
        assertEquals(0, state().rating().queue().size());
        presenter.rateNext();
        assertEquals("You have rated every song that is present.", said());
        assertEquals(
                "No song has been rated by two people yet.", state().rating().agreement());
        presenter.who("R-2");
        assertEquals(8, state().rating().queue().size());
        for (SongRow row : state().all()) {
            presenter.select(Set.of(row.entry()));
            Affect other = row.song().stated().stream()
                    .filter(tag -> tag.who().equals("R-1"))
                    .findFirst()
                    .orElseThrow()
                    .affect();
            presenter.rate(other);
        }
        assertTrue(state().rating().agreement().contains("over 8 songs rated by two or more: valence 1.00"));
        presenter.undo();
        assertTrue(state().rating().agreement().contains("over 7 songs"));
        presenter.select(Set.of(1L, 2L));
        presenter.rate(Affect.NEUTRAL);
        assertTrue(state().news().bad());
    }

    @Test
    void aCancelledScanKeepsWhatItReadAndGoesOn() throws Exception {
        LibrarySongs.tone(songs.resolve("happy/one.wav"), 440);
        LibrarySongs.tone(songs.resolve("happy/two.wav"), 220);
        try (HomeLibrary library = HomeLibrary.open(home, Clock.systemUTC())) {
            var stopping = new moodlab.session.library.Conduct("R-1", (done, all, what) -> false);
            assertTrue(library.carryOut(new LibraryOrder.Scan(songs), stopping)
                    .sentence()
                    .contains("was broken off; what was read is kept"));
            assertEquals(1, library.songs().size());
        }
        presenter.open();
        presenter.start(new LibraryOrder.Scan(songs), "Scanning");
        assertTrue(said().contains("1 new, 0 changed, 0 moved, 1 unchanged"), said());
        presenter.start(new LibraryOrder.Scan(folder.resolve("nowhere")), "Scanning");
        assertTrue(state().news().bad() && said().contains("cannot be read"), said());
        assertTrue(state().job().isEmpty());
    }

    @Test
    void saysWhoHasTheStoreAndOpensWhenItIsFree() {
        try (Store store = Store.open(home)) {
            presenter.open();
            assertTrue(state().news().bad());
            assertFalse(state().open());
            assertEquals(List.of(), store.sessions());
        }
        presenter.open();
        assertTrue(state().open());
    }
}
