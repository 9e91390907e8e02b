package moodlab.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javax.swing.JCheckBox;
import javax.swing.JMenuItem;
import javax.swing.JPasswordField;
import javax.swing.JTable;
import javax.swing.JTextField;
import moodlab.desktop.presenter.PretendSessions;
import moodlab.desktop.presenter.Reels;
import moodlab.desktop.presenter.ScriptedCameras;
import moodlab.desktop.presenter.calibration.PretendCalibrations;
import moodlab.desktop.presenter.library.LibraryHome;
import moodlab.desktop.presenter.people.AdminTab;
import moodlab.session.people.HomePeople;
import moodlab.session.people.Visitor;
import moodlab.store.people.PasswordCost;
import moodlab.store.people.Purpose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Registration, log-in, preferences and the admin panel in the real window. */
class PeopleWindowTest {

    private static final String SECRET = "four words and a bit";

    @TempDir
    private Path home;

    private final PretendSessions sessions = new PretendSessions();
    private WhoIsIn who;
    private String admin;
    private MainFrame frame;
    private WindowDriver driver;

    @BeforeEach
    void open() {
        HomePeople people = new HomePeople(home, Clock.systemUTC(), new Random(1), new PasswordCost(64, 1, 1));
        admin = people.ask(service -> service.firstAdmin(SECRET.toCharArray())).pseudonym();
        who = new WhoIsIn(people, new AtomicReference<>(Visitor.NOBODY));
        frame = WindowDriver.open(new Backend(
                sessions,
                sessions,
                (decision, song) -> "fits lift",
                new PretendCalibrations(false),
                new ScriptedCameras(),
                new Reels(home).with("S-001"),
                new Reels.Shelf(),
                LibraryHome.of(home, Clock.systemUTC()),
                Listening.silent(),
                who));
        driver = new WindowDriver(frame);
        WindowDriver.waitFor("the log-in page", () -> driver.shows("logInPage"));
    }

    @AfterEach
    void close() {
        WindowDriver.close(frame);
    }

    private void type(String field, String text) {
        WindowDriver.onWindow(() -> {
            driver.find(JTextField.class, field).setText(text);
            return field;
        });
    }

    private void logIn(String pseudonym) {
        type("logInPseudonym", pseudonym);
        type("logInPassword", SECRET);
        driver.click("logInGo");
        WindowDriver.waitFor("the start page", () -> driver.shows("startPage"));
    }

    private String register() {
        driver.click("logInRegister");
        WindowDriver.waitFor("the form", () -> driver.shows("registerPage"));
        for (Purpose purpose : Purpose.values()) {
            assertFalse(
                    driver.find(JCheckBox.class, "register" + purpose.name()).isSelected());
        }
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

    @Test
    void aParticipantSeesNoResearchersPageByMenuKeyOrCommand() {
        String person = register();
        assertEquals(
                Set.of(Purpose.CAMERA),
                who.home().ask(service -> service.consents(who.visitor().get()).keySet()));
        for (String hidden : new String[] {"replay", "library", "policy", "seed", "songs"}) {
            assertFalse(driver.shows(hidden), hidden);
        }
        assertEquals(person, driver.find(JTextField.class, "participant").getText());
        assertFalse(driver.find(JTextField.class, "participant").isEditable());
        for (String item : new String[] {"menuReplay", "menuLibrary", "menuBoard", "menuAdmin"}) {
            assertFalse(driver.find(JMenuItem.class, item).isVisible(), item);
            driver.click(item);
        }
        WindowDriver.onWindow(() -> {
            frame.showReplay();
            frame.showLibrary();
            frame.showBoard();
            frame.people().administer(AdminTab.PEOPLE);
            return frame;
        });
        assertTrue(driver.shows("startPage"));
        assertFalse(driver.shows("replayPage")
                || driver.shows("libraryPage")
                || driver.shows("boardPage")
                || driver.shows("adminPage"));
    }

    @Test
    void aWrongPasswordIsToldAndLogOutShutsTheWindow() throws InterruptedException {
        type("logInPseudonym", admin);
        type("logInPassword", "something else");
        driver.click("logInGo");
        WindowDriver.waitFor("the sentence", () -> driver.text("logInNews").contains("do not fit"));
        assertEquals(
                "",
                new String(driver.find(JPasswordField.class, "logInPassword").getPassword()));
        assertFalse(driver.shows("startPage"));
        Thread.sleep(1_100); // the pause after a first failure
        logIn(admin);
        driver.click("menuLogOut");
        WindowDriver.waitFor("the log-in page", () -> driver.shows("logInPage"));
        assertEquals("Nobody is logged in", driver.text("whoIsIn"));
    }

    @Test
    void theAdminRetiresAPersonAndPreferencesAreKept() {
        String person = register();
        driver.click("menuPreferences");
        WindowDriver.waitFor("the page", () -> driver.shows("preferencesPage"));
        WindowDriver.waitFor("what is kept", () -> driver.find(JTextField.class, "preferencesGenres")
                .isEnabled());
        type("preferencesGenres", "jazz, folk");
        driver.click("preferencesSave");
        WindowDriver.waitFor("the news", () -> driver.text("preferencesNews").contains("Saved"));
        assertEquals(
                java.util.List.of("jazz", "folk"),
                who.home()
                        .ask(service -> service.preferences(who.visitor().get()))
                        .genres());
        driver.click("menuLogOut");
        WindowDriver.waitFor("the log-in page", () -> driver.shows("logInPage"));
        logIn(admin);
        driver.click("menuAdmin");
        WindowDriver.waitFor(
                "the people", () -> driver.find(JTable.class, "adminTable").getRowCount() == 2);
        type("adminSearch", person);
        driver.click("adminFind");
        WindowDriver.waitFor(
                "that person", () -> driver.find(JTable.class, "adminTable").getRowCount() == 1);
        WindowDriver.onWindow(() -> {
            driver.find(JTable.class, "adminTable").setRowSelectionInterval(0, 0);
            return person;
        });
        driver.click("adminRetire");
        WindowDriver.waitFor("the news", () -> driver.text("adminNews").contains("is retired"));
        driver.click("adminTabAUDIT");
        WindowDriver.waitFor(
                "the trail", () -> driver.find(JTable.class, "adminTable").getColumnCount() == 7);
    }
}
