package moodlab.desktop;

import java.awt.Dimension;
import java.awt.KeyboardFocusManager;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;
import moodlab.desktop.presenter.StartForm;
import moodlab.desktop.presenter.StartPresenter;
import moodlab.desktop.presenter.Threads;
import moodlab.desktop.presenter.people.AdminTab;
import moodlab.desktop.presenter.stopped.StoppedRow;
import moodlab.session.people.Action;
import moodlab.vision.WebcamName;

/** The window: its pages, of which one is shown, and its menu. */
final class MainFrame extends JFrame {

    private static final Dimension SMALLEST = new Dimension(960, 660);
    private static final Dimension USUAL = new Dimension(1200, 800);

    private final transient Runnable whenClosed;
    private final transient ExecutorService work = DaemonThreads.single("moodlab-work");
    private final transient WindowKeys keys = new WindowKeys(this);
    private final transient Dialogs dialogs = new Dialogs(this);
    private final Pages pages = new Pages();
    private final StartPage startPage;
    private final transient Desks desks;
    private final MainMenu menu;
    private final MinuteWindow minuteWindow;
    private final transient SessionStage stage;
    private final transient PeopleDesk people;
    private final transient StartNews news;
    private Look look;
    private boolean closing;

    /**
     * Builds the window, not yet shown.
     *
     * @param whenClosed is told when the window is gone and no session runs any more
     */
    MainFrame(Backend backend, Look look, Runnable whenClosed) {
        super("Moodlab");
        this.whenClosed = whenClosed;
        this.look = look;
        StudyDesk study = new StudyDesk(backend.who(), work, dialogs);
        news = new StartNews(
                backend,
                new Threads(work, new EventThread()),
                dialogs,
                new StartNews.Ways(this::resumeSession, this::showDue));
        startPage = new StartPage(
                new StartPage.Ways(
                        checked(this::startSession),
                        checked(this::calibrate),
                        this::checkCamera,
                        this::showReplay,
                        this::showLibrary,
                        checked(form -> whenFree(() -> study.setUp(form)))),
                news.panel());
        pages.hold(startPage);
        desks = new Desks(backend, new Desks.Place(pages, startPage, keys, dialogs, this::showStart, this::calibrated));
        menu = new MainMenu(menuActions(), look == Look.DARK, new PlaybackMenu(backend.listening()));
        minuteWindow = new MinuteWindow(this, () -> menu.minuteShown(false));
        stage = new SessionStage(
                this, backend, new SessionStage.Parts(pages, startPage, menu, minuteWindow, keys, dialogs));
        people = new PeopleDesk(backend.who(), peopleSurroundings());
        build();
    }

    private MainMenu.Actions menuActions() {
        return new MainMenu.Actions(
                () -> stage.askForEnd(),
                this::showReplay,
                this::askForClose,
                () -> stage.minute(),
                this::otherLook,
                dialogs::keys,
                dialogs::about,
                this::checkCamera,
                this::showLibrary,
                this::listen,
                this::showBoard);
    }

    /** Does that with a form in which nothing is wrong; else the start page tells what is. */
    private Consumer<StartForm> checked(Consumer<StartForm> then) {
        StartPresenter presenter = new StartPresenter(
                new Threads(work, new EventThread()), problems -> startPage.problems(problems), then);
        return presenter::start;
    }

    private PeopleDesk.Surroundings peopleSurroundings() {
        return new PeopleDesk.Surroundings(
                pages, this::showStartAnew, this::showLibrary, this::whenFree, dialogs::fill, state -> {
                    menu.research(
                            state.may(Action.RECORDINGS), state.may(Action.LIBRARY), state.may(Action.SEE_POLICIES));
                    startPage.serve(state);
                    news.stale();
                });
    }

    /** Does that where nothing runs, once the library has let the store go. */
    private void whenFree(Runnable next) {
        if (idle()) {
            desks.free(() -> news.whenFree(next));
        }
    }

    private void build() {
        setName("moodlab");
        people.into(menu);
        setJMenuBar(menu);
        setContentPane(pages);
        setMinimumSize(SMALLEST);
        setSize(USUAL);
        setLocationRelativeTo(null);
        setDefaultCloseOperation(DO_NOTHING_ON_CLOSE);
        addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosing(WindowEvent event) {
                askForClose();
            }

            @Override
            public void windowClosed(WindowEvent event) {
                KeyboardFocusManager.getCurrentKeyboardFocusManager().removeKeyEventDispatcher(keys);
                desks.clear();
                people.clear();
                news.clear();
                work.shutdown();
                whenClosed.run();
            }
        });
        KeyboardFocusManager.getCurrentKeyboardFocusManager().addKeyEventDispatcher(keys);
        showStart();
        people.begin();
    }

    /** Looks for webcams beside the window's thread and offers those found. */
    void offerWebcams(Supplier<List<WebcamName>> named) {
        work.execute(() -> {
            List<WebcamName> found = named.get();
            new EventThread().execute(() -> desks.webcams(found));
        });
    }

    /** Opens the camera page. */
    void checkCamera() {
        people.ifMay(Action.LISTEN, () -> whenFree(desks.camera()::open));
    }

    /** One camera, one person: a session, a calibration and the camera page each have them alone. */
    private boolean idle() {
        return stage.desk().isEmpty() && desks.idle();
    }

    private void startSession(StartForm form) {
        people.ifMay(Action.LISTEN, () -> whenFree(() -> stage.start(form)));
    }

    private void resumeSession(StoppedRow row) {
        people.ifMay(Action.RESUME, () -> whenFree(() -> stage.resume(row)));
    }

    void showStart() {
        if (people.turnedAway()) {
            people.askToLogIn();
            return;
        }
        pages.turnTo(startPage);
        news.look(people::may);
        getRootPane().setDefaultButton(startPage.startButton());
        SwingUtilities.invokeLater(startPage::focus);
    }

    /** The start page, after the store may have become another. */
    private void showStartAnew() {
        news.stale();
        showStart();
    }

    private void showDue() {
        people.administer(AdminTab.DUE);
    }

    /** Recordings are looked at while no session runs. */
    void showReplay() {
        people.ifMay(
                Action.RECORDINGS,
                () -> whenFree(() -> {
                    pages.turnToPlain(desks.replay().page());
                    desks.replay().page().enter();
                }));
    }

    /** The library is looked after while no session runs: one of the two has the store. */
    void showLibrary() {
        people.ifMay(Action.LIBRARY, () -> {
            if (idle() && !desks.library().shown()) {
                desks.replay().page().leave();
                pages.turnToPlain(desks.library().page());
                news.whenFree(desks.library()::open);
            }
        });
    }

    /** Opens the page about policies; while a session runs, in a window beside it. */
    void showBoard() {
        if (desk().isPresent()) {
            people.ifMay(Action.SEE_POLICIES, stage.board()::open);
        } else {
            desks.board().open(people, this::whenFree, pages);
        }
    }

    /** Opens the listening page. */
    void listen() {
        people.ifMay(Action.LISTEN, () -> whenFree(desks.listening()::open));
    }

    MinuteWindow minuteWindow() {
        return minuteWindow;
    }

    private void calibrate(StartForm form) {
        people.ifMay(Action.LISTEN, () -> whenFree(() -> desks.calibration().open(form)));
    }

    private void calibrated() {
        if (closing) {
            dispose();
        } else {
            showStart();
        }
    }

    /** A session has ended, well or not. */
    void sessionOver() {
        news.stale();
    }

    /** Whether the window closes as soon as what runs in it has ended. */
    boolean closing() {
        return closing;
    }

    private void askForClose() {
        closing |= desks.calibration().desk().isPresent();
        if (desks.leave(this::dispose)) {
            return;
        }
        if (desk().isEmpty()) {
            desks.library().leave(this::dispose);
        } else if (dialogs.end()) {
            closing = true;
            desk().ifPresentOrElse(now -> stage.leaveForGood(), this::dispose);
        }
    }

    SessionStage stage() {
        return stage;
    }

    Desks desks() {
        return desks;
    }

    PeopleDesk people() {
        return people;
    }

    Optional<SessionDesk> desk() {
        return stage.desk();
    }

    StartPage startPage() {
        return startPage;
    }

    void otherLook() {
        look = look.other();
        look.set();
        desk().ifPresent(SessionDesk::showAgain);
    }
}
