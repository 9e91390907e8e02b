package moodlab.desktop;

import java.awt.Image;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import moodlab.desktop.presenter.ReplayState;
import moodlab.desktop.presenter.ReplayView;
import moodlab.desktop.presenter.Still;
import moodlab.desktop.widget.FramePainter;

/** Draws the stills of a recording away from the window's thread, which finds their pictures here. */
final class StillPainter implements ReplayView {

    private record Drawn(Still still, Optional<Image> picture) {}

    private final Consumer<ReplayState> page;
    /** The one that is shown, and the next, which may be drawn meanwhile. */
    private volatile List<Drawn> latest = List.of();

    /** @param page shows a state on the window's thread */
    StillPainter(Consumer<ReplayState> page) {
        this.page = page;
    }

    @Override
    public void show(ReplayState state) {
        page.accept(state);
    }

    @Override
    public void draw(Still still) {
        Optional<Image> picture = still.picture()
                .map(frame -> FramePainter.picture(frame, still.frame().reading()));
        latest = Stream.concat(
                        Stream.of(new Drawn(still, picture)), latest.stream().limit(1))
                .toList();
    }

    /** What was drawn of a still that is shown; empty where the video does not have it. */
    Optional<Image> picture(Still still) {
        return latest.stream()
                .filter(drawn -> drawn.still().equals(still))
                .findFirst()
                .flatMap(Drawn::picture);
    }
}
