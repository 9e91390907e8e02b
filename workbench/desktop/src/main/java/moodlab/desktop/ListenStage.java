package moodlab.desktop;

import java.util.Optional;

/** The way from the start page to the listening page and back. */
final class ListenStage {

    private final Listening source;
    private final Pages pages;
    private final WindowKeys keys;
    private final Runnable back;
    private Optional<ListenDesk> desk = Optional.empty();

    /** @param back shows the start page */
    ListenStage(Listening source, Pages pages, WindowKeys keys, Runnable back) {
        this.source = source;
        this.pages = pages;
        this.keys = keys;
        this.back = back;
    }

    void open() {
        ListenDesk opened = new ListenDesk(source, this::left);
        desk = Optional.of(opened);
        pages.hold(opened.page());
        pages.turnToPlain(opened.page());
        keys.serve(Optional.of(opened.controls()));
    }

    private void left() {
        keys.serve(Optional.empty());
        desk.map(ListenDesk::page).ifPresent(pages::remove);
        desk = Optional.empty();
        back.run();
    }

    /** The page that is open now. */
    Optional<ListenDesk> desk() {
        return desk;
    }
}
