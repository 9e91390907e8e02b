package moodlab.desktop;

import java.awt.Dimension;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.SwingUtilities;
import moodlab.desktop.presenter.Phase;
import moodlab.desktop.presenter.PreviewState;
import moodlab.desktop.presenter.ReplayState;
import moodlab.desktop.presenter.SessionState;
import moodlab.desktop.presenter.ShownThumb;
import moodlab.desktop.presenter.Still;
import moodlab.desktop.presenter.calibration.CalibrationState;
import moodlab.domain.Affect;
import moodlab.domain.round.Thumb;
import moodlab.emotion.person.Prompt;

/** Runs a short session in a real window and takes its picture on the way. */
final class PhotoSession {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long LOOK_EVERY_MILLIS = 50;
    private static final long BETWEEN_MILLIS = 2_500;
    private static final Dimension USUAL = new Dimension(1200, 800);
    private static final Dimension SMALL = new Dimension(1024, 700);
    private static final List<Thumb> ANSWERS = List.of(Thumb.UP, Thumb.UP, Thumb.DOWN, Thumb.UP);

    private final Backend backend;
    private final Path folder;
    private final List<Path> pictures = new ArrayList<>();
    private MainFrame frame;

    PhotoSession(Backend backend, Path folder) {
        this.backend = backend;
        this.folder = folder;
    }

    /** @throws DesktopUnavailable where the session does not come as far as its list */
    List<Path> take() {
        frame = ask(() -> {
            Look.LIGHT.set();
            MainFrame opened = new MainFrame(backend, Look.LIGHT, () -> {});
            opened.setVisible(true);
            return opened;
        });
        try {
            takeAll();
        } finally {
            tell(PhotoSession::close);
        }
        return List.copyOf(pictures);
    }

    private void takeAll() {
        pause();
        save("start");
        takeListening();
        takeCamera();
        takeCalibration();
        takeRounds();
        takeMood();
        takeMinute();
        takeLooks();
        takeEnd();
        replay();
        new LibraryPhotos(frame, backend, camera()).take();
        new BoardPhotos(frame, camera()).take();
        new PeoplePhotos(frame, backend.who(), camera()).take();
    }

    private LibraryPhotos.Camera camera() {
        return new LibraryPhotos.Camera(this::tell, PhotoSession::waitFor, name -> {
            pause();
            save(name);
        });
    }

    private void takeListening() {
        tell(MainFrame::listen);
        waitFor(() -> !listening().songs().isEmpty());
        tell(now -> listening().play(0, 14, 27, 40));
        waitFor(() -> listening().state().wave().stream()
                .anyMatch(wave -> !wave.moods().isEmpty()));
        tell(now -> listening().controls().seek().accept(0.4));
        pause();
        save("listen");
        tell(now -> listening().leave());
    }

    private ListenDesk listening() {
        return frame.listening().orElseThrow(() -> new DesktopUnavailable("The listening page did not open."));
    }

    private void takeCamera() {
        tell(MainFrame::checkCamera);
        waitFor(() -> frame.camera()
                .filter(desk -> desk.state().preview().level() == PreviewState.Level.SEEN)
                .isPresent());
        pause();
        save("camera");
        tell(now -> now.camera().ifPresent(desk -> desk.page().backButton().doClick()));
        waitFor(() -> frame.camera().isEmpty());
    }

    /** A recorded session's first rounds, to the end of its recording. */
    private void takeRounds() {
        tell(now -> now.consent(true));
        tell(MainFrame::startAsItStands);
        waitFor(() -> frame.desk().isPresent() || !frame.trouble().isEmpty());
        recorded();
        for (Thumb thumb : ANSWERS) {
            answer(thumb);
            tell(now -> command(now, Command.NEXT));
        }
        answer(Thumb.UP);
        tell(now -> now.desk().ifPresent(SessionDesk::stopRecording));
        pause();
        save("session-light");
    }

    /** The same session dark, and in a small window. */
    private void takeLooks() {
        tell(MainFrame::otherLook);
        pause();
        save("session-dark");
        tell(now -> now.setSize(SMALL));
        pause();
        save("session-small-dark");
        tell(MainFrame::otherLook);
        pause();
        save("session-small-light");
    }

    private void takeEnd() {
        tell(now -> now.desk().ifPresent(SessionDesk::leave));
        waitFor(() -> frame.desk().isEmpty());
        pause();
        save("end");
    }

    /** While video is recorded. */
    private void recorded() {
        waitFor(() -> state(Phase.LISTENING));
        pause();
        save("session-recording");
    }

    private void replay() {
        tell(now -> now.setSize(USUAL));
        tell(MainFrame::showReplay);
        waitFor(() -> replayed().still().isPresent());
        tell(now -> now.replayPage().presenter().compare(Optional.empty()));
        waitFor(() -> replayed().comparison().filter(now -> !now.running()).isPresent());
        tell(now -> now.replayPage().presenter().looking(true));
        tell(now -> now.replayPage()
                .presenter()
                .seek(replayed().reel().orElseThrow().size() / 2));
        waitFor(() -> replayed().still().flatMap(Still::heat).isPresent());
        pause();
        save("replay-light");
        tell(MainFrame::otherLook);
        pause();
        save("replay-dark");
        tell(MainFrame::otherLook);
    }

    private ReplayState replayed() {
        return frame.replayPage().presenter().state();
    }

    /** Neutral and a smile are posed, the others are skipped: that is enough for a result. */
    private void takeCalibration() {
        tell(MainFrame::calibrateAsItStands);
        waitFor(() -> calibration().number() == 2 && calibration().leftShare() < 0.6);
        save("calibration-pose");
        for (int prompt = 3; prompt <= Prompt.MINUTE.size(); prompt++) {
            int number = prompt;
            waitFor(() -> calibration().number() == number);
            tell(now -> now.calibration().orElseThrow().presenter().skip());
        }
        waitFor(() -> calibration().step() == CalibrationState.Step.FEELING);
        save("calibration-feeling");
        tell(now -> now.calibration().orElseThrow().presenter().felt(Optional.of(new Affect(0.5, 0.25))));
        pause();
        save("calibration-result");
        tell(now -> now.calibration().orElseThrow().presenter().leave());
        waitFor(() -> frame.calibration().isEmpty());
    }

    private CalibrationState calibration() {
        return frame.calibration()
                .map(desk -> desk.presenter().state())
                .orElseThrow(() -> new DesktopUnavailable("The demo calibration did not go on."));
    }

    private void takeMood() {
        tell(now -> command(now, Command.MOOD));
        pause();
        save("session-mood");
        tell(now -> now.desk().orElseThrow().controls().report().accept(new Affect(0.5, 0.25)));
        tell(now -> command(now, Command.MOOD));
        pause();
        save("session-mood-said");
    }

    private void takeMinute() {
        tell(MainFrame::minute);
        pause();
        Path file = folder.resolve("minute.png");
        tell(now -> Portrait.save(now.minuteWindow(), file));
        pictures.add(file);
        tell(MainFrame::minute);
    }

    private void answer(Thumb thumb) {
        waitFor(() -> state(Phase.LISTENING) && fresh());
        pause();
        tell(now -> command(now, thumb == Thumb.UP ? Command.THUMB_UP : Command.THUMB_DOWN));
        waitFor(() -> frame.desk().orElseThrow().state().thumb().step() == ShownThumb.Step.TAKEN);
    }

    private boolean state(Phase phase) {
        return frame.desk()
                .map(desk -> desk.state().phase() == phase)
                .orElseThrow(() -> new DesktopUnavailable("The demo session did not go on. " + frame.trouble()));
    }

    /** Whether the round that is shown has no thumb yet. */
    private boolean fresh() {
        SessionState state = frame.desk().orElseThrow().state();
        return state.round()
                .filter(round -> round.sequence() != state.thumb().sequence())
                .isPresent();
    }

    private static void command(MainFrame frame, Command command) {
        frame.desk().ifPresent(desk -> desk.controls().command().accept(command));
    }

    private static void close(MainFrame frame) {
        frame.desk().ifPresent(SessionDesk::leave);
        frame.dispose();
    }

    private void save(String name) {
        Path file = folder.resolve(name + ".png");
        tell(now -> Portrait.save(now, file));
        pictures.add(file);
    }

    private void tell(Consumer<MainFrame> order) {
        ask(() -> {
            order.accept(frame);
            return frame;
        });
    }

    private static <T> T ask(Supplier<T> question) {
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

    private static void waitFor(BooleanSupplier claim) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!ask(claim::getAsBoolean)) {
            if (System.nanoTime() > deadline) {
                throw new DesktopUnavailable("The demo session did not come as far as its list in "
                        + PATIENCE.toMinutes() + " minutes: try again when the machine is less busy.");
            }
            sleep(LOOK_EVERY_MILLIS);
        }
    }

    /** Lets the preview and the song go on a little. */
    private static void pause() {
        sleep(BETWEEN_MILLIS);
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DesktopUnavailable("Interrupted while taking pictures.");
        }
    }
}
