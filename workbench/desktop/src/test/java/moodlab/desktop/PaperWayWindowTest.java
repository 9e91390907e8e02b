package moodlab.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.GraphicsEnvironment;
import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.swing.JButton;
import javax.swing.JTextField;
import moodlab.desktop.presenter.library.LibraryState;
import moodlab.desktop.presenter.library.SongRow;
import moodlab.domain.round.Round;
import moodlab.domain.round.Thumb;
import moodlab.domain.song.MoodFolder;
import moodlab.domain.song.Song;
import moodlab.session.library.LibraryOrder;
import moodlab.session.people.StudySetup;
import moodlab.session.people.Visitor;
import moodlab.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The way of the player that all this began with, in the real window on real sessions: a person registers, logs in, sets
 * preferences, opens the camera, gets songs and rates them; an admin changes the songs of a mood, and the next list shows
 * it.
 */
class PaperWayWindowTest {

    private static final String SECRET = "four words and a bit";
    private static final String RETIRED = "happy/happy-1.wav";
    private static final String MOVED = "sad/sad-1.wav";

    @TempDir
    private Path home;

    private MainFrame frame;
    private WindowDriver driver;

    @AfterEach
    void close() {
        WindowDriver.close(frame);
    }

    @Test
    void aPersonListensAndAnAdminChangesTheSongsOfAMood() throws Exception {
        Assumptions.assumeFalse(GraphicsEnvironment.isHeadless(), "There is no display: run under xvfb-run -a.");
        Path songs = QuietHome.make(home, 60).songs();
        LiveSessions sessions = new LiveSessions(home);
        String admin = sessions.backend()
                .who()
                .home()
                .ask(service -> service.firstAdmin(SECRET.toCharArray()))
                .pseudonym();
        StudySetup setup = new StudySetup("lift", "auto", "home", "thumb", songs.toString(), 4, 1);
        sessions.backend().who().home().ask(service -> {
            service.setUp(Visitor.of(admin), setup); // what participants hear is not theirs to fill in
            return setup;
        });
        frame = WindowDriver.open(sessions.backend());
        driver = new WindowDriver(frame);
        WindowDriver.waitFor("the log-in page", () -> driver.shows("logInPage"));
        String person = register();
        logOut();
        logIn(person);
        prefer();
        listen();
        logOut();
        logIn(admin);
        changeSongs(songs);
        logOut();
        logIn(person);
        listen();
        WindowDriver.close(frame);
        checkLog(person);
    }

    private void type(String field, String text) {
        WindowDriver.onWindow(() -> {
            driver.find(JTextField.class, field).setText(text);
            return field;
        });
    }

    private String register() {
        driver.click("logInRegister");
        WindowDriver.waitFor("the form", () -> driver.shows("registerPage"));
        driver.click("registerCAMERA");
        type("registerPassword", SECRET);
        type("registerAgain", SECRET);
        driver.click("registerGo");
        WindowDriver.waitFor("the pseudonym", () -> driver.shows("notePage"));
        String pseudonym = driver.find(JTextField.class, "notedPseudonym").getText();
        driver.click("notedGo");
        WindowDriver.waitFor("the start page", () -> driver.shows("startPage"));
        return pseudonym;
    }

    private void logIn(String pseudonym) {
        type("logInPseudonym", pseudonym);
        type("logInPassword", SECRET);
        driver.click("logInGo");
        WindowDriver.waitFor("the start page", () -> driver.shows("startPage"));
    }

    private void logOut() {
        driver.click("menuLogOut");
        WindowDriver.waitFor("the log-in page", () -> driver.shows("logInPage"));
    }

    private void prefer() {
        driver.click("menuPreferences");
        WindowDriver.waitFor("what is kept", () -> driver.find(JTextField.class, "preferencesGenres")
                .isEnabled());
        type("preferencesGenres", "jazz");
        driver.click("preferencesSave");
        WindowDriver.waitFor("the news", () -> driver.text("preferencesNews").contains("Saved"));
        WindowDriver.onWindow(() -> {
            frame.showStart();
            return frame;
        });
    }

    /** A round on the drawn face, with a thumb up; then the session is ended. */
    private void listen() {
        driver.click("start");
        WindowDriver.waitFor(
                "the song", () -> driver.find(JButton.class, "thumbUp").isEnabled());
        driver.click("thumbUp");
        WindowDriver.waitFor(
                "the undo", () -> driver.find(JButton.class, "undo").isVisible());
        driver.key(KeyEvent.VK_ESCAPE, (char) 27);
        driver.answerDialog("End session");
        WindowDriver.waitFor("the end", () -> driver.shows("endPage"));
        driver.click("again");
        WindowDriver.waitFor("the start page", () -> driver.shows("startPage"));
    }

    private void changeSongs(Path songs) {
        driver.click("menuLibrary");
        WindowDriver.waitFor("the library", () -> library().open());
        frame.desks().library().page().presenter().start(new LibraryOrder.Scan(songs), "Scanning");
        WindowDriver.waitFor(
                "the songs",
                () -> library().all().size() == 6 && library().job().isEmpty());
        WindowDriver.onWindow(() -> {
            frame.desks()
                    .library()
                    .page()
                    .presenter()
                    .select(Set.of(row(RETIRED).entry()));
            frame.desks().library().page().presenter().retire(true);
            return frame;
        });
        WindowDriver.waitFor("the retired", () -> row(RETIRED).song().retired());
        WindowDriver.onWindow(() -> {
            frame.desks().library().page().presenter().move(List.of(row(MOVED).entry()), MoodFolder.named("happy"));
            return frame;
        });
        WindowDriver.waitFor("the moved", () -> row(MOVED).mood().equals("happy"));
        driver.click("libraryBack");
        WindowDriver.waitFor("the start page", () -> driver.shows("startPage"));
    }

    private LibraryState library() {
        return WindowDriver.onWindow(() -> frame.desks().library().state());
    }

    private SongRow row(String id) {
        return library().all().stream()
                .filter(row -> row.song().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + id));
    }

    private void checkLog(String person) {
        try (Store store = Store.open(home)) {
            assertEquals(2, store.sessions().size());
            store.sessions().forEach(session -> assertEquals(person, session.participant()));
            Round before = store.rounds("S-001").get(0);
            Round after = store.rounds("S-002").get(0);
            assertEquals(Optional.of(Thumb.UP), before.outcome().thumb());
            assertTrue(before.decision().context().features().names().contains("wish_known"));
            assertEquals("sad", song(before, MOVED).orElseThrow().folder().name());
            assertTrue(song(before, RETIRED).isPresent());
            assertEquals("happy", song(after, MOVED).orElseThrow().folder().name());
            assertFalse(song(after, RETIRED).isPresent());
            assertEquals(4, after.decision().slate().size());
        }
    }

    private static Optional<Song> song(Round round, String id) {
        return round.decision().choice().candidates().stream()
                .filter(song -> song.id().equals(id))
                .findFirst();
    }
}
