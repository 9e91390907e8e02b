package moodlab.desktop;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import moodlab.bandit.PolicySpec;
import moodlab.session.policies.WhatIf;

/** Opens the page about policies on the rounds that there are, freezes a candidate, and takes pictures. */
final class BoardPhotos {

    private final MainFrame frame;
    private final LibraryPhotos.Camera camera;

    BoardPhotos(MainFrame frame, LibraryPhotos.Camera camera) {
        this.frame = frame;
        this.camera = camera;
    }

    void take() {
        tell(MainFrame::showBoard);
        waitFor(() -> desk().presenter().state().board().isPresent() && idle());
        boolean empty = desk().presenter().state().isEmpty();
        save(empty ? "bandit-board-empty" : "bandit-board-light");
        if (empty) {
            return;
        }
        tell(MainFrame::otherLook);
        save("bandit-board-dark");
        tell(MainFrame::otherLook);
        tell(now -> desk().page().whatIf());
        waitFor(() -> desk().whatIf().state().valued().isPresent()
                && desk().whatIf().state().progress().isEmpty());
        save("what-if");
        tell(now -> desk().page().promotion());
        tell(now -> desk().promotion().freeze(WhatIf.of(PolicySpec.parse("greedy"))));
        waitFor(() -> desk().promotion()
                        .state()
                        .status()
                        .filter(now -> now.waiting().isPresent())
                        .isPresent()
                && !desk().promotion().state().busy());
        save("promotion");
        tell(now -> desk().leave());
        tell(MainFrame::showStart);
    }

    private boolean idle() {
        return desk().presenter().state().progress().isEmpty();
    }

    private BoardDesk desk() {
        return frame.desks().board();
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
}
