package moodlab.desktop;

import java.awt.CardLayout;
import java.awt.Dimension;
import java.awt.KeyboardFocusManager;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JPanel;
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
    private final CardLayout cards = new CardLayout();
    private final JPanel pages = new JPanel(cards);
    private final StartPage startPage;
    private final transient ReplayDesk replay;
    private final transient LibraryDesk library;
    private final transient BoardDesk board;
    private final transient CameraCheck cameraCheck;
    private final transient Calibrating calibrating;
    private final transient ListenStage listening;
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
        StartPresenter toStart =
                new StartPresenter(new Threads(work, new EventThread()), this::problems, this::startSession);
        StartPresenter toCalibrate =
                new StartPresenter(new Threads(work, new EventThread()), this::problems, this::calibrate);
        StartPresenter setUp = new StartPresenter(
                new Threads(work, new EventThread()),
                this::problems,
                form -> whenFree(() -> new StudyDesk(backend.who(), work, dialogs).setUp(form)));
        news = new StartNews(
                backend,
                new Threads(work, new EventThread()),
                dialogs,
                new StartNews.Ways(this::resumeSession, this::showDue));
        startPage = new StartPage(
                new StartPage.Ways(
                        form -> toStart.start(form),
                        form -> toCalibrate.start(form),
                        this::checkCamera,
                        this::showReplay,
                        this::showLibrary,
                        form -> setUp.start(form)),
                news.panel());
        cameraCheck = new CameraCheck(backend.cameras(), startPage, pages, this::showStart);
        calibrating = new Calibrating(backend.calibrator(), pages, this::calibrated);
        listening = new ListenStage(backend.listening(), pages, keys, this::showStart);
        replay = new ReplayDesk(backend, dialogs::deleteRecording, this::leaveReplay);
        library = new LibraryDesk(backend.library(), this::leaveLibrary);
        board = new BoardDesk(backend.who(), this::showStart);
        menu = new MainMenu(
                new MainMenu.Actions(
                        this::askForEnd,
                        this::showReplay,
                        this::askForClose,
                        this::minute,
                        this::otherLook,
                        dialogs::keys,
                        dialogs::about,
                        this::checkCamera,
                        this::showLibrary,
                        this::listen,
                        this::showBoard),
                look == Look.DARK,
                new PlaybackMenu(backend.listening()));
        minuteWindow = new MinuteWindow(this, () -> menu.minuteShown(false));
        pages.add(startPage, startPage.getName());
        stage = new SessionStage(
                this, backend, new SessionStage.Parts(pages, startPage, menu, minuteWindow, keys, dialogs));
        pages.add(replay.page(), replay.page().getName());
        pages.add(library.page(), library.page().getName());
        pages.add(board.page(), board.page().getName());
        people = new PeopleDesk(backend.who(), peopleSurroundings());
        build();
    }

    private PeopleDesk.Surroundings peopleSurroundings() {
        return new PeopleDesk.Surroundings(
                pages,
                this::showPlain,
                this::showStartAnew,
                this::showLibrary,
                this::whenFree,
                dialogs::fill,
                state -> {
                    menu.research(
                            state.may(Action.RECORDINGS), state.may(Action.LIBRARY), state.may(Action.SEE_POLICIES));
                    startPage.serve(state);
                    news.stale();
                });
    }

    /** A page on which Enter means nothing. */
    private void showPlain(JComponent page) {
        getRootPane().setDefaultButton(null);
        show(page);
    }

    /** Does that where nothing runs, once the library has let the store go. */
    private void whenFree(Runnable next) {
        if (idle()) {
            replay.page().leave();
            board.leave();
            library.leave(() -> news.whenFree(next));
        }
    }

    PeopleDesk people() {
        return people;
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
                replay.clear();
                library.clear();
                board.clear();
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
            new EventThread().execute(() -> cameraCheck.webcams(found));
        });
    }

    /** Opens the camera page. */
    void checkCamera() {
        people.ifMay(Action.LISTEN, () -> whenFree(cameraCheck::open));
    }

    /** One camera, one person: a session, a calibration and the camera page each have them alone. */
    private boolean idle() {
        return stage.desk().isEmpty()
                && calibrating.desk().isEmpty()
                && cameraCheck.desk().isEmpty()
                && listening.desk().isEmpty();
    }

    private void problems(java.util.Map<moodlab.desktop.presenter.Field, String> problems) {
        startPage.problems(problems);
    }

    private void startSession(StartForm form) {
        people.ifMay(Action.LISTEN, () -> whenFree(() -> stage.start(form)));
    }

    private void resumeSession(StoppedRow row) {
        people.ifMay(Action.RESUME, () -> whenFree(() -> stage.resume(row)));
    }

    private void askForEnd() {
        stage.askForEnd();
    }

    void showStart() {
        if (people.turnedAway()) {
            people.askToLogIn();
            return;
        }
        show(startPage);
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
                    showPlain(replay.page());
                    replay.page().enter();
                }));
    }

    /** The library is looked after while no session runs: one of the two has the store. */
    void showLibrary() {
        people.ifMay(Action.LIBRARY, () -> {
            if (idle() && !library.shown()) {
                replay.page().leave();
                showPlain(library.page());
                news.whenFree(library::open);
            }
        });
    }

    /** Opens the page about policies; while a session runs, in a window beside it. */
    void showBoard() {
        if (desk().isPresent()) {
            people.ifMay(Action.SEE_POLICIES, stage.board()::open);
        } else {
            board.open(people, this::whenFree, this::showPlain);
        }
    }

    LiveBoard liveBoard() {
        return stage.board();
    }

    BoardDesk board() {
        return board;
    }

    private void leaveLibrary() {
        library.leave(this::showStart);
    }

    LibraryDesk library() {
        return library;
    }

    /** Opens the listening page. */
    void listen() {
        people.ifMay(Action.LISTEN, () -> whenFree(listening::open));
    }

    Optional<ListenDesk> listening() {
        return listening.desk();
    }

    private void leaveReplay() {
        replay.page().leave();
        showStart();
    }

    ReplayPage replayPage() {
        return replay.page();
    }

    /** Ticks the consent for the next session. */
    void consent(boolean ticked) {
        startPage.consent(ticked);
    }

    /** The focus comes along: what had it on the page before would go on taking keys that nobody means for it. */
    void show(JComponent page) {
        boolean other = !page.isVisible();
        cards.show(pages, page.getName());
        if (other) {
            page.requestFocusInWindow();
        }
    }

    void minute() {
        stage.minute();
    }

    MinuteWindow minuteWindow() {
        return minuteWindow;
    }

    private void calibrate(StartForm form) {
        people.ifMay(Action.LISTEN, () -> whenFree(() -> calibrating.open(form)));
    }

    private void calibrated() {
        if (closing) {
            dispose();
        } else {
            showStart();
        }
    }

    Optional<CalibrationDesk> calibration() {
        return calibrating.desk();
    }

    /** Calibrates with what the start page holds. */
    void calibrateAsItStands() {
        calibrate(startPage.read());
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
        if (cameraCheck.desk().isPresent()) {
            cameraCheck.desk().get().close(this::dispose);
        } else if (listening.desk().isPresent()) {
            listening.desk().get().leave();
            dispose();
        } else if (calibrating.desk().isPresent()) {
            closing = true;
            calibrating.desk().get().presenter().leave();
        } else if (desk().isEmpty()) {
            library.leave(this::dispose);
        } else if (dialogs.end()) {
            closing = true;
            desk().ifPresentOrElse(now -> stage.leaveForGood(), this::dispose);
        }
    }

    Optional<SessionDesk> desk() {
        return stage.desk();
    }

    Optional<CameraDesk> camera() {
        return cameraCheck.desk();
    }

    /** What went wrong last, as it was told; empty where nothing did. */
    String trouble() {
        return stage.trouble();
    }

    /** Fills the start page in. */
    void fill(StartForm form) {
        startPage.fill(form);
    }

    /** Starts with what the start page holds. */
    void startAsItStands() {
        startPage.startButton().doClick();
    }

    void otherLook() {
        look = look.other();
        look.set();
        desk().ifPresent(SessionDesk::showAgain);
    }
}
