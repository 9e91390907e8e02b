package moodlab.desktop;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.SwingUtilities;
import moodlab.desktop.presenter.Phase;
import moodlab.desktop.presenter.SessionState;
import moodlab.desktop.presenter.StartForm;
import moodlab.desktop.soak.EventProbe;
import moodlab.desktop.soak.SoakReport;
import moodlab.desktop.soak.Vitals;

/** Runs a session on the drawn face in a real window for a long time, and watches how the window fares. */
public final class Soak {

    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final MainFrame frame;
    private final Consumer<String> news;
    private final List<Vitals> vitals = new ArrayList<>();
    private int answered;

    private Soak(MainFrame frame, Consumer<String> news) {
        this.frame = frame;
        this.news = news;
    }

    /**
     * Opens the window, gives each song a thumb, and closes it. Not to be called on the event thread.
     *
     * @param home the folder of the store; the session is logged there
     * @param songs a folder of mood folders; empty for the demo's songs
     * @param length how long the session runs
     * @param every how often what the program holds is looked at
     * @param news is told how it goes on
     * @throws DesktopUnavailable where there is no display, or the session does not begin
     */
    public static SoakReport run(Path home, String songs, Duration length, Duration every, Consumer<String> news) {
        Desktop.checkDisplay();
        Backend backend = new LiveSessions(home).backend();
        MainFrame frame = ask(() -> {
            Look.LIGHT.set();
            MainFrame opened = new MainFrame(backend, Look.LIGHT, () -> {});
            opened.setVisible(true);
            return opened;
        });
        try {
            return new Soak(frame, news).run(songs, length, every);
        } finally {
            tell(frame, MainFrame::dispose);
        }
    }

    private SoakReport run(String songs, Duration length, Duration every) {
        tell(frame, now -> now.startPage().fill(StartForm.defaults().playing(songs)));
        tell(frame, now -> now.startPage().startButton().doClick());
        waitFor(now -> now.desk()
                .filter(desk -> desk.state().phase() == Phase.LISTENING)
                .isPresent());
        try (EventProbe probe = new EventProbe()) {
            watch(probe, length, every);
            SoakReport report = new SoakReport(probe.tally(), vitals, answered);
            tell(frame, now -> now.desk().ifPresent(SessionDesk::leave));
            waitFor(now -> now.desk().isEmpty());
            return report;
        }
    }

    private void watch(EventProbe probe, Duration length, Duration every) {
        long began = System.nanoTime();
        long due = 0;
        long passed = 0;
        while (passed < length.toNanos()) {
            if (passed >= due) {
                measure(probe, passed);
                due += every.toNanos();
            }
            tell(frame, this::thumb);
            sleep();
            passed = System.nanoTime() - began;
        }
        measure(probe, passed);
    }

    private void measure(EventProbe probe, long passed) {
        probe.aside(true);
        Vitals now = Vitals.now(passed / 60e9);
        sleep();
        probe.aside(false);
        vitals.add(now);
        if (vitals.size() == 1) {
            news.accept(Vitals.HEADER);
        }
        news.accept(now.row());
    }

    /** Up for one song, down for the next; each song is heard to its end. */
    private void thumb(MainFrame now) {
        now.desk().ifPresent(desk -> {
            SessionState state = desk.state();
            int round = state.round().map(each -> each.sequence()).orElse(0);
            if (state.answerable() && round > state.thumb().sequence()) {
                answered++;
                desk.controls().command().accept(round % 2 == 0 ? Command.THUMB_DOWN : Command.THUMB_UP);
            }
        });
    }

    private void waitFor(Function<MainFrame, Boolean> claim) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!ask(() -> claim.apply(frame))) {
            if (System.nanoTime() > deadline) {
                throw new DesktopUnavailable("The session did not go on as it should in " + PATIENCE.toMinutes()
                        + " minutes: try again when the machine is less busy. "
                        + frame.stage().trouble());
            }
            sleep();
        }
    }

    private static void tell(MainFrame frame, Consumer<MainFrame> order) {
        ask(() -> {
            order.accept(frame);
            return frame;
        });
    }

    private static <T> T ask(java.util.function.Supplier<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        SwingUtilities.invokeLater(() -> {
            try {
                answer.complete(question.get());
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        return answer.join();
    }

    private static void sleep() {
        try {
            Thread.sleep(LOOK_EVERY.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DesktopUnavailable("Interrupted while the window was watched.");
        }
    }
}
