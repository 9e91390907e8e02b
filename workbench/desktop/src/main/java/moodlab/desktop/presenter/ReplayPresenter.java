package moodlab.desktop.presenter;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongSupplier;
import moodlab.domain.EmotionDistribution;
import moodlab.domain.FaceImage;
import moodlab.vision.recording.RecordedFrame;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The replay page's rules. All public methods belong to the window's thread and return at once: frames are fetched by one
 * worker, which skips those that nobody waits for any more, and another model reads the whole recording on a second.
 */
public final class ReplayPresenter {

    private static final Logger LOG = LoggerFactory.getLogger(ReplayPresenter.class);
    private static final double NANOS = 1e9;

    private final ReplayParts parts;
    private final ReplayView view;
    private final LongSupplier nanos;
    private ReplayState state = ReplayState.empty();
    /** The reading worker's own. */
    private Optional<ReplaySource.Tape> tape = Optional.empty();

    private volatile Optional<ReplayModel> other = Optional.empty();
    private volatile Optional<ReplayModel> usual = Optional.empty();
    private Comparing comparing = Comparing.none();
    private int opening;
    private int wanted;
    private boolean fetching;
    private long playedFrom;
    private double playedAt;

    /** @param nanos a monotonic clock, which playing goes by */
    public ReplayPresenter(ReplayParts parts, ReplayView view, LongSupplier nanos) {
        this.parts = parts;
        this.view = view;
        this.nanos = nanos;
    }

    /** What is shown now. */
    public ReplayState state() {
        return state;
    }

    /** Looks for recordings and opens the latest where none is open. */
    public void look() {
        parts.reading().execute(() -> {
            var sessions = parts.source().sessions();
            tell(() -> {
                show(state.with(sessions));
                if (sessions.isEmpty()) {
                    show(state.closed("There is no recording yet: tick the consent on the start page to make one."));
                } else if (state.reel().isEmpty()) {
                    open(sessions.get(sessions.size() - 1));
                }
            });
        });
    }

    /** Opens that session's recording. */
    public void open(String session) {
        forget();
        int mine = opening;
        show(state.closed("Opening the recording of " + session + " …"));
        parts.reading().execute(() -> {
            closeTape();
            try {
                ReplaySource.Tape opened = parts.source().open(session);
                tape = Optional.of(opened);
                tell(() -> {
                    if (mine == opening) {
                        show(state.opened(opened.reel()).saying(opened.reel().trouble()));
                        seek(0);
                    }
                });
            } catch (RuntimeException e) {
                fault(e);
            }
        });
    }

    /** Lets go of what is open; the page is left. */
    public void close() {
        forget();
        show(state.closed(""));
        parts.reading().execute(this::closeTape);
    }

    private void forget() {
        opening++;
        comparing.cancel();
        other = Optional.empty();
        wanted = 0;
    }

    private void closeTape() {
        tape.ifPresent(ReplaySource.Tape::close);
        tape = Optional.empty();
    }

    private void erase() {
        Optional<ReplaySource.Tape> erased = tape;
        tape = Optional.empty();
        erased.ifPresent(ReplaySource.Tape::delete);
    }

    /** Deletes the recording that is open; the person has been asked. */
    public void delete() {
        state.reel().ifPresent(reel -> {
            forget();
            show(state.closed("Deleting …"));
            parts.reading().execute(() -> {
                try {
                    erase();
                    tell(() -> show(state.closed("The recording of " + reel.session() + " is deleted.")));
                } catch (RuntimeException e) {
                    fault(e);
                }
                var sessions = parts.source().sessions();
                tell(() -> show(state.with(sessions)));
            });
        });
    }

    /** Goes to a frame. */
    public void seek(int row) {
        state.reel().filter(reel -> reel.size() > 0).ifPresent(reel -> {
            wanted = Math.max(0, Math.min(reel.size() - 1, row));
            playFromHere(reel);
            fetch();
        });
    }

    /** Goes on, or back, by so many frames from the one that was asked for last. */
    public void step(int frames) {
        pause();
        seek(wanted + frames);
    }

    /** Goes to the next round's beginning, or to the last one's. */
    public void round(int direction) {
        state.reel().ifPresent(reel -> {
            var rows = reel.rounds().stream().mapToInt(RoundMark::row);
            var row = direction > 0
                    ? rows.filter(at -> at > wanted).min()
                    : rows.filter(at -> at < wanted).max();
            row.ifPresent(this::seek);
        });
    }

    /** Plays or holds. */
    public void playOrHold() {
        state.reel().filter(reel -> reel.size() > 0).ifPresent(reel -> {
            boolean atEnd = wanted == reel.size() - 1;
            show(state.playing(!state.playing()));
            seek(state.playing() && atEnd ? 0 : wanted);
        });
    }

    private void pause() {
        if (state.playing()) {
            show(state.playing(false));
        }
    }

    private void playFromHere(Reel reel) {
        playedFrom = nanos.getAsLong();
        playedAt = reel.seconds().at(wanted);
    }

    /** Time passes: while it plays, goes to the frame that is due. */
    public void tick() {
        state.reel().filter(reel -> state.playing() && !fetching).ifPresent(reel -> {
            double due = playedAt + (nanos.getAsLong() - playedFrom) / NANOS;
            int row = reel.seconds().lastUpTo(due);
            if (row != wanted) {
                wanted = row;
                fetch();
            }
            if (row == reel.size() - 1) {
                pause();
            }
        });
    }

    /** Shows, or hides, what the network looked at. */
    public void looking(boolean now) {
        show(state.looking(now));
        fetch();
    }

    /** Fetches the frame that is wanted, unless one is being fetched: that one then asks again. */
    private void fetch() {
        if (fetching || state.reel().isEmpty()) {
            return;
        }
        fetching = true;
        int row = wanted;
        boolean heat = state.looking() && !state.playing();
        parts.reading().execute(() -> {
            Optional<Still> still = Optional.empty();
            try {
                still = tape.filter(open -> row < open.recording().size()).map(open -> still(open, row, heat));
            } catch (RuntimeException e) {
                fault(e);
            }
            Optional<Still> fetched = still;
            tell(() -> fetched(row, heat, fetched));
        });
    }

    private void fetched(int row, boolean heat, Optional<Still> still) {
        fetching = false;
        if (state.reel().isPresent()) {
            still.ifPresent(at -> show(state.with(at)));
            if (row != wanted || heat != (state.looking() && !state.playing())) {
                fetch();
            }
        }
    }

    private Still still(ReplaySource.Tape open, int row, boolean heat) {
        RecordedFrame frame = open.recording().frame(row);
        Optional<FaceImage> crop = frame.crop();
        Optional<EmotionDistribution> now = other.flatMap(model -> crop.map(model::read));
        Optional<Heat> map = heat ? crop.map(face -> model().heat(face)) : Optional.empty();
        Still still = new Still(row, frame, open.recording().picture(frame), now, map);
        view.draw(still);
        return still;
    }

    private ReplayModel model() {
        if (other.isEmpty() && usual.isEmpty()) {
            usual = Optional.of(parts.shelf().shipped());
        }
        return other.or(() -> usual).orElseThrow();
    }

    /** Reads the whole recording with another model; the one that comes with Moodlab where no file is named. */
    public void compare(Optional<Path> file) {
        state.reel().ifPresent(reel -> {
            cancel();
            comparing = comparing(reel);
            comparing.start(parts.comparing(), file);
        });
    }

    private Comparing comparing(Reel reel) {
        int mine = opening;
        return new Comparing(
                parts,
                reel,
                new Comparing.Ears(
                        model -> {
                            other = Optional.of(model);
                            tell(this::fetch);
                        },
                        now -> tell(() -> {
                            if (mine == opening) {
                                show(state.with(Optional.of(now)));
                            }
                        }),
                        e -> {
                            tell(this::cancel);
                            fault(e);
                        }));
    }

    /** Ends the comparison with another model, done or not. */
    public void cancel() {
        comparing.cancel();
        other = Optional.empty();
        show(state.with(Optional.<Comparison>empty()));
        fetch();
    }

    private void fault(RuntimeException e) {
        LOG.warn("the replay met a fault", e);
        tell(() -> show(state.playing(false).saying(Sentences.of(e))));
    }

    private void tell(Runnable news) {
        parts.window().execute(news);
    }

    private void show(ReplayState now) {
        state = now;
        view.show(now);
    }
}
