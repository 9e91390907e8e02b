package moodlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import moodlab.bandit.PolicySpec;
import moodlab.domain.choice.Slate;
import moodlab.domain.choice.StrategyDraw;
import moodlab.domain.round.Selection;
import moodlab.domain.song.MoodFolder;
import moodlab.domain.song.Song;
import moodlab.domain.song.TagSource;
import moodlab.session.CameraSpec;
import moodlab.session.Session;
import moodlab.session.SessionBuilder;
import moodlab.session.SessionSettings;
import moodlab.session.SongsSpec;
import moodlab.session.library.Conduct;
import moodlab.session.library.HomeLibrary;
import moodlab.session.library.LibraryOrder;
import moodlab.store.Store;
import moodlab.study.RewardSpec;
import moodlab.study.StrategyRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An admin moves a song to another mood, and the next list that is drawn has it there. */
class MovedSongTest {

    @TempDir
    Path folder;

    @Test
    void theNextListHasTheSongWithItsNewMood() throws Exception {
        QuietSongs.in(folder.resolve("songs"));
        Path home = folder.resolve("home");
        try (Store store = Store.open(home)) {
            assertEquals(
                    MoodFolder.named("happy"),
                    drawn(store, home, "happy/quiet-happy-1.wav").map(Song::folder));
        }
        try (HomeLibrary library = HomeLibrary.open(home, Clock.systemUTC())) {
            library.carryOut(new LibraryOrder.Scan(folder.resolve("songs")), Conduct.of("admin"));
            long one = entry(library, "happy/quiet-happy-1.wav");
            long two = entry(library, "sad/quiet-sad-1.wav");
            library.carryOut(new LibraryOrder.Move(List.of(one), MoodFolder.named("sad")), Conduct.of("admin"));
            library.carryOut(new LibraryOrder.Retire(List.of(two), true), Conduct.of("admin"));
        }
        try (Store store = Store.open(home)) {
            Song moved = drawn(store, home, "happy/quiet-happy-1.wav").orElseThrow();
            assertEquals("sad", moved.folder().name());
            assertEquals(moved.folder().affect(), moved.affect());
            assertEquals(List.of(TagSource.FOLDER), moved.tag().sources());
            assertTrue(drawn(store, home, "sad/quiet-sad-1.wav").isEmpty());
        }
        assertTrue(Files.exists(folder.resolve("songs/happy/quiet-happy-1.wav")));
    }

    private static long entry(HomeLibrary library, String id) {
        return library.songs().stream()
                .filter(song -> song.id().equals(id))
                .findFirst()
                .orElseThrow()
                .entry();
    }

    /** That song in the list of a session's first round, of which each list holds all songs. */
    private Optional<Song> drawn(Store store, Path home, String id) {
        SessionSettings settings = new SessionSettings(
                home,
                new SessionSettings.Who("P-01", "", ""),
                SessionSettings.Sight.usual(CameraSpec.parse("demo")),
                new SessionSettings.Lists(new SongsSpec.Folder(folder.resolve("songs")), 6, Selection.AUTO),
                new SessionSettings.Design(
                        PolicySpec.parse("mood-folder"),
                        StrategyRule.parse("stay", StrategyDraw.SetBy.RESEARCHER),
                        RewardSpec.parse("thumb")),
                new SessionSettings.Time(7, true, Optional.empty()));
        try (Session session = new SessionBuilder(settings, store).open()) {
            Slate slate = session.next().decision().slate();
            return IntStream.rangeClosed(1, slate.size())
                    .mapToObj(slate::song)
                    .filter(song -> song.id().equals(id))
                    .findFirst();
        }
    }
}
