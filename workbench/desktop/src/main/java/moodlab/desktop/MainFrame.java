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
import moodlab.desktop.presenter.RecordingControl;
import moodlab.desktop.presenter.SessionFacts;
import moodlab.desktop.presenter.SessionView;
import moodlab.desktop.presenter.StartForm;
import moodlab.desktop.presenter.StartPresenter;
import moodlab.desktop.presenter.Summary;
import moodlab.desktop.presenter.Threads;
import moodlab.vision.WebcamName;

/** The window: start page, session, end page. */
final class MainFrame extends JFrame implements SessionView {

    private static final Dimension SMALLEST = new Dimension(960, 660);
    private static final Dimension USUAL = new Dimension(1200, 800);

    private final transient Backend backend;
    private final transient Runnable whenClosed;
    private final transient ExecutorService work = DaemonThreads.single("moodlab-work");
    private final transient WindowKeys keys = new WindowKeys(this);
    private final transient Dialogs dialogs = new Dialogs(this);
    private final CardLayout cards = new CardLayout();
    private final JPanel pages = new JPanel(cards);
    private final OpeningPage openingPage = new OpeningPage(this::leave);
    private final EndPage endPage = new EndPage(this::showStart, this::dispose);
    private final StartPage startPage;
    private final transient ReplayDesk replay;
    private final transient CameraCheck cameraCheck;
    private final transient Calibrating calibrating;
    private final MainMenu menu;
    private final MinuteWindow minuteWindow;
    private transient Optional<SessionDesk> desk = Optional.empty();
    private String participant = "";
    private String trouble = "";
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
        this.backend = backend;
        this.look = look;
        StartPresenter toStart =
                new StartPresenter(new Threads(work, new EventThread()), this::problems, this::startSession);
        StartPresenter toCalibrate =
                new StartPresenter(new Threads(work, new EventThread()), this::problems, this::calibrate);
        startPage = new StartPage(
                form -> toStart.start(form), form -> toCalibrate.start(form), this::checkCamera, this::showReplay);
        cameraCheck = new CameraCheck(backend.cameras(), startPage, pages, this::showStart);
        calibrating = new Calibrating(backend.calibrator(), pages, this::calibrated);
        replay = new ReplayDesk(backend, dialogs::deleteRecording, this::leaveReplay);
        menu = new MainMenu(
                new MainMenu.Actions(
                        this::askForEnd,
                        this::showReplay,
                        this::askForClose,
                        this::minute,
                        this::otherLook,
                        dialogs::keys,
                        dialogs::about,
                        this::checkCamera),
                look == Look.DARK);
        minuteWindow = new MinuteWindow(this, () -> menu.minuteShown(false));
        pages.add(startPage, startPage.getName());
        pages.add(openingPage, openingPage.getName());
        pages.add(endPage, endPage.getName());
        pages.add(replay.page(), replay.page().getName());
        build();
    }

    private void build() {
        setName("moodlab");
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
                work.shutdown();
                whenClosed.run();
            }
        });
        KeyboardFocusManager.getCurrentKeyboardFocusManager().addKeyEventDispatcher(keys);
        showStart();
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
        if (idle()) {
            replay.page().leave();
            cameraCheck.open();
        }
    }

    /** One camera, one person: a session, a calibration and the camera page each have them alone. */
    private boolean idle() {
        return desk.isEmpty()
                && calibrating.desk().isEmpty()
                && cameraCheck.desk().isEmpty();
    }

    private void problems(java.util.Map<moodlab.desktop.presenter.Field, String> problems) {
        startPage.problems(problems);
    }

    private void startSession(StartForm form) {
        if (!idle()) {
            return;
        }
        participant = form.participant();
        startPage.busy(true);
        openingPage.opening();
        show(openingPage);
        SessionDesk next =
                new SessionDesk(backend, form, new SessionDesk.Surroundings(this, openingPage::step, this::askForEnd));
        desk = Optional.of(next);
        next.plot(minuteWindow::show);
        menu.running(true);
        next.start();
    }

    @Override
    public void opened(SessionFacts facts) {
        if (closing) {
            return;
        }
        desk.ifPresent(now -> {
            pages.add(now.page(), now.page().getName());
            now.page().show(facts, participant);
            show(now.page());
            keys.serve(Optional.of(now.controls()));
            now.page().requestFocusInWindow();
        });
    }

    @Override
    public void recording(RecordingControl control) {
        desk.ifPresent(now -> now.page().watch(control));
    }

    @Override
    public boolean tryAgain(String sentence) {
        return dialogs.tryAgain(sentence);
    }

    @Override
    public void over(Ending ending) {
        keys.serve(Optional.empty());
        menu.running(false);
        minuteWindow.setVisible(false);
        startPage.busy(false);
        desk.ifPresent(now -> {
            now.clear();
            pages.remove(now.page());
        });
        desk = Optional.empty();
        if (ending instanceof Ending.Failed failed) {
            showStart();
            tell("The session could not be opened", failed.sentence());
        } else if (ending instanceof Ending.Done done) {
            showEnd(done.summary());
        }
        if (closing) {
            dispose();
        }
    }

    private void showEnd(Summary summary) {
        endPage.show(summary);
        if (summary.rounds() == 0) {
            showStart();
        } else {
            show(endPage);
            getRootPane().setDefaultButton(endPage.againButton());
            endPage.againButton().requestFocusInWindow();
        }
        if (!summary.trouble().isEmpty()) {
            tell("The session ended early", summary.trouble());
        }
    }

    private void tell(String title, String sentence) {
        trouble = sentence;
        if (!closing) {
            dialogs.failed(title, sentence);
        }
    }

    private void showStart() {
        show(startPage);
        getRootPane().setDefaultButton(startPage.startButton());
        SwingUtilities.invokeLater(startPage::focus);
    }

    /** Recordings are looked at while no session runs. */
    void showReplay() {
        if (idle()) {
            show(replay.page());
            getRootPane().setDefaultButton(null);
            replay.page().enter();
        }
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

    private void show(JComponent page) {
        cards.show(pages, page.getName());
    }

    /** Shows the last minute in a window of its own, or hides it. */
    void minute() {
        boolean show = desk.isPresent() && !minuteWindow.isVisible();
        minuteWindow.setVisible(show);
        menu.minuteShown(show);
    }

    MinuteWindow minuteWindow() {
        return minuteWindow;
    }

    private void calibrate(StartForm form) {
        if (idle()) {
            calibrating.open(form);
        }
    }

    private void calibrated() {
        if (closing) {
            dispose();
        } else {
            showStart();
        }
    }

    /** The calibration that is open now. */
    Optional<CalibrationDesk> calibration() {
        return calibrating.desk();
    }

    /** Calibrates with what the start page holds. */
    void calibrateAsItStands() {
        calibrate(startPage.read());
    }

    private void askForEnd() {
        if (desk.isPresent() && dialogs.end()) {
            leave();
        }
    }

    private void leave() {
        desk.ifPresent(SessionDesk::leave);
    }

    private void askForClose() {
        if (cameraCheck.desk().isPresent()) {
            cameraCheck.desk().get().close(this::dispose);
        } else if (calibrating.desk().isPresent()) {
            closing = true;
            calibrating.desk().get().presenter().leave();
        } else if (desk.isEmpty()) {
            dispose();
        } else if (dialogs.end()) {
            closing = true;
            openingPage.closing();
            show(openingPage);
            desk.ifPresentOrElse(SessionDesk::leave, this::dispose);
        }
    }

    /** The session that is open now. */
    Optional<SessionDesk> desk() {
        return desk;
    }

    /** The camera page that is open now. */
    Optional<CameraDesk> camera() {
        return cameraCheck.desk();
    }

    /** What went wrong last, as it was told; empty where nothing did. */
    String trouble() {
        return trouble;
    }

    /** Starts with what the start page holds. */
    void startAsItStands() {
        startPage.startButton().doClick();
    }

    void otherLook() {
        look = look.other();
        look.set();
        desk.ifPresent(SessionDesk::showAgain);
    }
}
