package moodlab.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.awt.geom.Point2D;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import moodlab.desktop.library.MoodList;
import moodlab.desktop.library.MoodScatter;
import moodlab.desktop.presenter.PretendSessions;
import moodlab.desktop.presenter.Reels;
import moodlab.desktop.presenter.ScriptedCameras;
import moodlab.desktop.presenter.calibration.PretendCalibrations;
import moodlab.desktop.presenter.library.LibraryHome;
import moodlab.desktop.presenter.library.LibrarySongs;
import moodlab.desktop.presenter.library.LibraryState;
import moodlab.desktop.presenter.library.SongRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library page in the real window. */
class LibraryWindowTest {

    private static final int SONGS = 60;

    @TempDir
    private Path home;

    private final PretendSessions sessions = new PretendSessions();
    private MainFrame frame;
    private WindowDriver driver;

    @BeforeEach
    void open() {
        LibrarySongs.catalogue(home, SONGS);
        frame = WindowDriver.open(new Backend(
                sessions,
                sessions,
                (decision, song) -> "fits lift",
                new PretendCalibrations(false),
                new ScriptedCameras(),
                new Reels(home),
                new Reels.Shelf(),
                LibraryHome.of(home, Clock.systemUTC()),
                Listening.silent(),
                WhoIsIn.at(home)));
        driver = new WindowDriver(frame);
        driver.click("menuLibrary");
        WindowDriver.waitFor("the songs", () -> state().all().size() == SONGS);
        WindowDriver.waitFor(
                "the divider",
                () -> driver.find(MoodScatter.class, "libraryScatter").getWidth() > 250);
    }

    @AfterEach
    void close() {
        if (frame == null) {
            return; // there is no display
        }
        WindowDriver.onWindow(() -> {
            frame.desks().library().leave(() -> {});
            return frame;
        });
        WindowDriver.waitFor("the store", () -> !frame.desks().library().state().open());
        WindowDriver.close(frame);
    }

    private LibraryState state() {
        return WindowDriver.onWindow(() -> frame.desks().library().state());
    }

    private SongRow row(long entry) {
        return state().all().stream()
                .filter(row -> row.entry() == entry)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void selectsTheRowOfAPointThatIsClicked() {
        long entry = state().shown().get(20).entry();
        MoodScatter scatter = driver.find(MoodScatter.class, "libraryScatter");
        Point2D place = WindowDriver.onWindow(() -> scatter.place(entry).orElseThrow());
        SwingUtilities.invokeLater(() -> scatter.dispatchEvent(new MouseEvent(
                scatter, MouseEvent.MOUSE_PRESSED, 0, 0, (int) place.getX(), (int) place.getY(), 1, false, 1)));
        JTable table = driver.find(JTable.class, "libraryTable");
        WindowDriver.waitFor("the row", () -> table.getSelectedRow() == 20);
        driver.key(KeyEvent.VK_RIGHT, KeyEvent.CHAR_UNDEFINED);
        WindowDriver.waitFor(
                "its neighbour",
                () -> !state().selection().equals(Set.of(entry))
                        && state().selection().size() == 1);
        save("library-window");
    }

    @Test
    void aSongThatIsDraggedToAMoodCountsToIt() throws Exception {
        JTable table = driver.find(JTable.class, "libraryTable");
        MoodList moods = driver.find(MoodList.class, "libraryMoods");
        SongRow first = state().shown().get(0);
        assertEquals("Q1", first.mood());
        Point from = WindowDriver.onWindow(() -> on(table, table.getCellRect(0, 0, true)));
        Point to = WindowDriver.onWindow(() -> on(moods, moods.getCellBounds(5, 5)));
        drag(from, to);
        WindowDriver.waitFor("the move", () -> row(first.entry()).mood().equals("sad"));
        assertTrue(driver.text("libraryMessage").contains("count as sad now; no file was moved"));
        driver.click("libraryUndo");
        WindowDriver.waitFor("the undo", () -> row(first.entry()).mood().equals("Q1"));
    }

    private static Point on(Component component, Rectangle cell) {
        Point place = new Point(cell.x + 30, cell.y + cell.height / 2);
        SwingUtilities.convertPointToScreen(place, component);
        return place;
    }

    private static void drag(Point from, Point to) throws Exception {
        Robot robot = new Robot();
        robot.setAutoDelay(60);
        robot.mouseMove(from.x, from.y);
        robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
        robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
        robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
        for (int step = 1; step <= 10; step++) {
            robot.mouseMove(from.x + (to.x - from.x) * step / 10, from.y + (to.y - from.y) * step / 10);
        }
        robot.mouseMove(to.x + 1, to.y);
        robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
    }

    @Test
    void findsSongsAsOneTypes() {
        JTextField search = driver.find(JTextField.class, "librarySearch");
        WindowDriver.onWindow(() -> {
            search.setText("number 41");
            return search;
        });
        JTable table = driver.find(JTable.class, "libraryTable");
        WindowDriver.waitFor("one row", () -> table.getRowCount() == 1);
        assertEquals("1 of 60 songs", driver.text("libraryCount"));
    }

    @Test
    void leavesTheStoreToOthersWhenItIsLeft() {
        driver.click("libraryBack");
        WindowDriver.waitFor("the start page", () -> driver.shows("startPage"));
        LibrarySongs.catalogue(home.resolve("other"), 1);
        moodlab.store.Store.open(home).close();
    }

    private void save(String name) {
        WindowDriver.onWindow(() -> {
            Portrait.save(frame, Path.of("target/" + name + ".png"));
            return frame;
        });
    }
}
