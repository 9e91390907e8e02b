package moodlab.desktop;

import java.awt.Dimension;
import java.awt.Window;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.SwingUtilities;
import moodlab.desktop.presenter.Phase;
import moodlab.desktop.presenter.PreviewState;
import moodlab.desktop.presenter.ReplayState;
import moodlab.desktop.presenter.SessionState;
import moodlab.desktop.presenter.ShownThumb;
import moodlab.desktop.presenter.Still;
import moodlab.domain.Affect;
import moodlab.domain.round.Thumb;

/** Runs a short session in a real window and takes its picture on the way. */
final class PhotoSession {

    private static final Dimension USUAL = new Dimension(1200, 800);
    private static final Dimension SMALL = new Dimension(1024, 700);
    private static final List<Thumb> ANSWERS = List.of(Thumb.UP, Thumb.UP, Thumb.DOWN, Thumb.UP);

    private final Backend backend;
    private final Path folder;
    private final List<Path> pictures = new ArrayList<>();
    private MainFrame frame;
    private Optional<CutPhotos> cut = Optional.empty();

    PhotoSession(Backend backend, Path folder) {
        this.backend = backend;
        this.folder = folder;
    }

    /** @throws DesktopUnavailable where the session does not come as far as its list */
    List<Path> take() {
        frame = Patience.ask(() -> {
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
        Patience.pause();
        save("start");
        takeListening();
        takeCamera();
        new CalibrationPhotos(frame, camera()).take();
        takeRounds();
        takeMood();
        takeMinute();
        takeBoard();
        takeLooks();
        takeEnd();
        replay();
        new LibraryPhotos(frame, backend, camera()).take();
        new BoardPhotos(frame, camera()).take();
        new PeoplePhotos(frame, backend.who(), camera()).take();
        cut.ifPresent(CutPhotos::take);
    }

    private CutPhotos.Hands hands() {
        return new CutPhotos.Hands(order -> tell(now -> order.run()), Patience::waitFor, (window, name) -> {
            Patience.pause();
            save(window, name);
        });
    }

    private LibraryPhotos.Camera camera() {
        return new LibraryPhotos.Camera(this::tell, Patience::waitFor, name -> {
            Patience.pause();
            save(name);
        });
    }

    private void takeListening() {
        tell(MainFrame::listen);
        Patience.waitFor(() -> !listening().songs().isEmpty());
        tell(now -> listening().play(0, 14, 27, 40));
        Patience.waitFor(() -> listening().state().wave().stream()
                .anyMatch(wave -> !wave.moods().isEmpty()));
        tell(now -> listening().controls().seek().accept(0.4));
        Patience.pause();
        save("listen");
        tell(now -> listening().leave());
    }

    private ListenDesk listening() {
        return frame.desks()
                .listening()
                .desk()
                .orElseThrow(() -> new DesktopUnavailable("The listening page did not open."));
    }

    private void takeCamera() {
        tell(MainFrame::checkCamera);
        Patience.waitFor(() -> frame.desks()
                .camera()
                .desk()
                .filter(desk -> desk.state().preview().level() == PreviewState.Level.SEEN)
                .isPresent());
        Patience.pause();
        save("camera");
        tell(now -> now.desks().camera().desk().ifPresent(desk -> desk.page()
                .backButton()
                .doClick()));
        Patience.waitFor(() -> frame.desks().camera().desk().isEmpty());
    }

    /** A recorded session's first rounds, to the end of its recording. */
    private void takeRounds() {
        tell(now -> now.startPage().consent(true));
        tell(now -> now.startPage().startButton().doClick());
        Patience.waitFor(
                () -> frame.desk().isPresent() || !frame.stage().trouble().isEmpty());
        recorded();
        for (Thumb thumb : ANSWERS) {
            answer(thumb);
            tell(now -> command(now, Command.NEXT));
        }
        answer(Thumb.UP);
        tell(now -> now.desk().ifPresent(SessionDesk::stopRecording));
        Patience.pause();
        save("session-light");
        cut = Optional.of(CutPhotos.of(backend.who().home().home(), hands()));
    }

    /** The same session dark, and in a small window. */
    private void takeLooks() {
        tell(MainFrame::otherLook);
        Patience.pause();
        save("session-dark");
        tell(now -> now.setSize(SMALL));
        Patience.pause();
        save("session-small-dark");
        tell(MainFrame::otherLook);
        Patience.pause();
        save("session-small-light");
    }

    private void takeEnd() {
        tell(now -> now.desk().ifPresent(SessionDesk::leave));
        Patience.waitFor(() -> frame.desk().isEmpty());
        Patience.pause();
        save("end");
    }

    /** While video is recorded. */
    private void recorded() {
        Patience.waitFor(() -> state(Phase.LISTENING));
        Patience.pause();
        save("session-recording");
    }

    private void replay() {
        tell(now -> now.setSize(USUAL));
        tell(MainFrame::showReplay);
        Patience.waitFor(() -> replayed().still().isPresent());
        tell(now -> now.desks().replay().page().presenter().compare(Optional.empty()));
        Patience.waitFor(
                () -> replayed().comparison().filter(now -> !now.running()).isPresent());
        tell(now -> now.desks().replay().page().presenter().looking(true));
        tell(now -> now.desks()
                .replay()
                .page()
                .presenter()
                .seek(replayed().reel().orElseThrow().size() / 2));
        Patience.waitFor(() -> replayed().still().flatMap(Still::heat).isPresent());
        Patience.pause();
        save("replay-light");
        tell(MainFrame::otherLook);
        Patience.pause();
        save("replay-dark");
        tell(MainFrame::otherLook);
    }

    private ReplayState replayed() {
        return frame.desks().replay().page().presenter().state();
    }

    private void takeMood() {
        tell(now -> command(now, Command.MOOD));
        Patience.pause();
        save("session-mood");
        tell(now -> now.desk().orElseThrow().controls().report().accept(new Affect(0.5, 0.25)));
        tell(now -> command(now, Command.MOOD));
        Patience.pause();
        save("session-mood-said");
    }

    private void takeMinute() {
        tell(now -> now.stage().minute());
        Patience.pause();
        save(frame.minuteWindow(), "minute");
        tell(now -> now.stage().minute());
    }

    private void takeBoard() {
        tell(MainFrame::showBoard);
        Patience.waitFor(() -> frame.stage()
                .board()
                .desk()
                .filter(desk -> desk.presenter().state().board().isPresent()
                        && desk.presenter().state().progress().isEmpty())
                .isPresent());
        Patience.pause();
        save(
                SwingUtilities.getWindowAncestor(
                        frame.stage().board().desk().orElseThrow().page()),
                "bandit-board-live");
        tell(now -> now.stage().board().hide());
    }

    private void answer(Thumb thumb) {
        Patience.waitFor(() -> state(Phase.LISTENING) && fresh());
        Patience.pause();
        tell(now -> command(now, thumb == Thumb.UP ? Command.THUMB_UP : Command.THUMB_DOWN));
        Patience.waitFor(() -> frame.desk().orElseThrow().state().thumb().step() == ShownThumb.Step.TAKEN);
    }

    private boolean state(Phase phase) {
        return frame.desk()
                .map(desk -> desk.state().phase() == phase)
                .orElseThrow(() -> new DesktopUnavailable(
                        "The demo session did not go on. " + frame.stage().trouble()));
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
        save(frame, name);
    }

    private void save(Window window, String name) {
        Path file = folder.resolve(name + ".png");
        tell(now -> Portrait.save(window, file));
        pictures.add(file);
    }

    private void tell(Consumer<MainFrame> order) {
        Patience.ask(() -> {
            order.accept(frame);
            return frame;
        });
    }
}
