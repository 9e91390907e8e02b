package moodlab.desktop;

import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import moodlab.desktop.presenter.library.LibraryState;
import moodlab.desktop.presenter.library.SongRow;
import moodlab.domain.Affect;
import moodlab.session.library.LibraryOrder;

/** Opens the library with the demo's songs, lets some of them be heard and rated, and takes pictures. */
final class LibraryPhotos {

    private static final int RATED = 6;

    private final MainFrame frame;
    private final Backend backend;
    private final Camera camera;

    /**
     * The photographer's hands.
     *
     * @param tell gives the window an order
     * @param waitFor returns when that is so
     * @param save takes a picture of that name
     */
    record Camera(Consumer<Consumer<MainFrame>> tell, Consumer<BooleanSupplier> waitFor, Consumer<String> save) {}

    LibraryPhotos(MainFrame frame, Backend backend, Camera camera) {
        this.frame = frame;
        this.backend = backend;
        this.camera = camera;
    }

    void take() {
        tell(MainFrame::showLibrary);
        waitFor(() -> state().open());
        job(new LibraryOrder.Scan(backend.library().demoSongs()));
        List<Long> some = state().all().stream()
                .map(SongRow::entry)
                .filter(entry -> entry % 2 == 0)
                .toList();
        job(new LibraryOrder.Hear(some));
        List<SongRow> uncertain = state().rating().queue().stream().limit(RATED).toList();
        uncertain.forEach(row -> rate("R-1", row, 0));
        uncertain.forEach(row -> rate("R-2", row, 0.1));
        tell(now -> now.desks().library().page().presenter().select(Set.of(some.get(2))));
        save("library-light");
        tell(now -> now.desks().library().page().tab(1));
        both("library");
        tell(now -> now.desks().library().page().planeFirst(true));
        tell(now -> now.desks()
                .library()
                .page()
                .presenter()
                .select(Set.of(uncertain.get(0).entry())));
        save("library-plane-light");
        both("library-plane");
        tell(now -> now.desks().library().page().planeFirst(false));
        tell(now -> now.desks().library().leave(now::showStart));
        waitFor(() -> !state().open());
    }

    private void both(String name) {
        tell(MainFrame::otherLook);
        save(name + "-dark");
        tell(MainFrame::otherLook);
    }

    private void job(LibraryOrder.Job order) {
        tell(now -> now.desks().library().page().presenter().start(order, "Looking through the demo songs"));
        waitFor(() -> state().job().isEmpty() && !state().news().sentence().isEmpty());
    }

    /** As somebody would who hears nearly what is known. */
    private void rate(String who, SongRow row, double off) {
        Affect known = row.tag().affect();
        Affect said = Affect.clamped(
                Math.round(known.valence() * 4) / 4.0 + off, Math.round(known.arousal() * 4) / 4.0 - off);
        tell(now -> now.desks().library().page().who(who));
        tell(now -> now.desks().library().page().presenter().select(Set.of(row.entry())));
        tell(now -> now.desks().library().page().presenter().rate(said));
        waitFor(() -> state().all().stream()
                .filter(now -> now.entry() == row.entry())
                .anyMatch(now ->
                        now.song().stated().stream().anyMatch(tag -> tag.who().equals(who))));
    }

    private void tell(Consumer<MainFrame> order) {
        camera.tell().accept(order);
    }

    private void waitFor(BooleanSupplier claim) {
        camera.waitFor().accept(claim);
    }

    private void save(String name) {
        camera.save().accept(name);
    }

    private LibraryState state() {
        return frame.desks().library().state();
    }
}
