package moodlab.desktop.presenter.library;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import moodlab.desktop.presenter.Sentences;
import moodlab.domain.Affect;
import moodlab.domain.song.MoodFolder;
import moodlab.session.library.Conduct;
import moodlab.session.library.LibraryOrder;
import moodlab.session.library.OpenLibrary;
import moodlab.session.library.Outcome;
import moodlab.store.CatalogueField;
import moodlab.store.ImportPreview;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The library page's rules. All public methods belong to the window's thread and return at once: edits are made by one
 * worker, jobs such as a scan by a second, so that edits go on meanwhile.
 */
public final class LibraryPresenter {

    private static final Logger LOG = LoggerFactory.getLogger(LibraryPresenter.class);

    private final LibraryParts parts;
    private final LibraryView view;
    private final UndoStack undo = new UndoStack();
    private LibraryState state = LibraryState.CLOSED;
    private volatile Optional<OpenLibrary> library = Optional.empty();
    private volatile String who = "";
    private volatile boolean stopping;
    private boolean queueing;

    public LibraryPresenter(LibraryParts parts, LibraryView view) {
        this.parts = parts;
        this.view = view;
    }

    /** What is shown now. */
    public LibraryState state() {
        return state;
    }

    /** Opens the library and shows what is in it. */
    public void open() {
        show(state.saying(News.good("Opening the library …")));
        parts.work().execute(() -> {
            try {
                if (library.isEmpty()) {
                    library = Optional.of(parts.opener().get());
                }
                refresh(Optional.of(News.NONE), () -> {});
            } catch (RuntimeException e) {
                fault(e);
            }
        });
    }

    /** Stops what runs, closes the library, then does what comes next. */
    public void close(Runnable next) {
        cancel();
        parts.jobs().execute(() -> parts.work().execute(() -> {
            library.ifPresent(OpenLibrary::close);
            library = Optional.empty();
            tell(() -> {
                undo.clear();
                show(LibraryState.CLOSED.with(state.sorting()));
                next.run();
            });
        }));
    }

    /** Who changes things, which every change is noted with. */
    public void who(String pseudonym) {
        who = pseudonym;
        List<SongRow> rows = state.all();
        parts.work().execute(() -> {
            RatingDesk desk = RatingDesk.of(rows, pseudonym);
            tell(() -> show(state.with(desk)));
        });
    }

    /** Shows what another filter lets. */
    public void filter(UnaryOperator<LibraryFilter> change) {
        show(state.with(change.apply(state.filter())));
    }

    /** Sorts the rows. */
    public void sort(Sorting sorting) {
        show(state.with(sorting));
    }

    /** Selects these songs. */
    public void select(Set<Long> songs) {
        if (!songs.equals(state.selection())) {
            queueing = false;
            show(state.selecting(songs));
        }
    }

    /** Lets songs count to another mood; empty for none. */
    public void move(List<Long> songs, Optional<MoodFolder> mood) {
        order(new LibraryOrder.Move(songs, mood));
    }

    /** Retires the selected songs, or takes them back. */
    public void retire(boolean retired) {
        order(new LibraryOrder.Retire(List.copyOf(state.selection()), retired));
    }

    /** Sets a field of songs. */
    public void edit(List<Long> songs, CatalogueField field, String value) {
        order(new LibraryOrder.Edit(songs, field, value));
    }

    /** Takes down where the selected song lies for this person, and goes on where the queue is being rated. */
    public void rate(Affect affect) {
        boolean next = queueing;
        if (state.selection().size() != 1) {
            show(state.saying(News.bad("Select one song to rate, or take the next of the queue.")));
            return;
        }
        long song = state.selection().iterator().next();
        edit(new LibraryOrder.Rate(song, affect), () -> {
            if (next) {
                rateNext();
            }
        });
    }

    /** Makes another change of the catalogue, or asks it. */
    public void order(LibraryOrder.Entry order) {
        edit(order, () -> {});
    }

    /** Selects the song whose tags are the least certain among those that this person has not rated. */
    public void rateNext() {
        List<SongRow> queue = state.rating().queue();
        if (queue.isEmpty()) {
            show(state.saying(News.good("You have rated every song that is present.")));
            return;
        }
        long entry = queue.get(0).entry();
        LibraryState now =
                state.shown().stream().anyMatch(row -> row.entry() == entry) ? state : state.with(LibraryFilter.ALL);
        show(now.selecting(Set.of(entry)));
        queueing = true;
    }

    /** Takes the last edit back. */
    public void undo() {
        Optional<UndoStack.Step> step = undo.pop();
        if (step.isEmpty()) {
            show(state.saying(News.good("There is nothing to take back.")));
            return;
        }
        UndoStack.Step last = step.get();
        show(state.undoing(undo.next()));
        Runnable failed = () -> undo.back(last);
        if (last.order() instanceof LibraryOrder.Job job) {
            job(job, "Taking back", failed, outcome -> {});
        } else {
            parts.work().execute(() -> refresh(Optional.of(attempt(last.order(), failed, outcome -> {})), () -> {}));
        }
    }

    /** Looks what a file of edits would change; the answer is in the state. */
    public void preview(Path file) {
        parts.work().execute(() -> {
            try {
                List<ImportPreview> read = library().preview(file);
                tell(() -> show(state.previewing(read)));
            } catch (RuntimeException e) {
                fault(e);
            }
        });
    }

    /** Takes what was previewed. */
    public void take() {
        List<ImportPreview> files = state.preview();
        forgetPreview();
        order(new LibraryOrder.Import(files));
    }

    /** Takes nothing of what was previewed. */
    public void forgetPreview() {
        show(state.previewing(List.of()));
    }

    /** Starts a job, unless one runs. */
    public void start(LibraryOrder.Job order, String title) {
        job(order, title, () -> {}, undo::push);
    }

    /** Lets the model hear the selected songs, or all that are shown. */
    public void hear() {
        Set<Long> wanted = state.selection().size() > 1
                ? state.selection()
                : state.shown().stream().map(SongRow::entry).collect(Collectors.toSet());
        start(new LibraryOrder.Hear(List.copyOf(wanted)), "Hearing");
    }

    /** Stops the job after the file that it is at; what it did stays. */
    public void cancel() {
        stopping = true;
        show(state.running(state.job().map(JobState::stop)));
    }

    private void job(LibraryOrder.Job order, String title, Runnable failed, Consumer<Outcome> done) {
        if (state.job().isPresent()) {
            failed.run();
            show(state.undoing(undo.next())
                    .saying(News.bad(state.job().get().title() + " is not over yet: wait for it, or cancel it.")));
            return;
        }
        stopping = false;
        JobState begun = new JobState(title, 0, 0, "", false);
        show(state.saying(News.NONE).running(Optional.of(begun)));
        parts.jobs().execute(() -> {
            News news = attempt(order, failed, done);
            tell(() -> show(state.running(Optional.empty())));
            parts.work().execute(() -> refresh(Optional.of(news), () -> {}));
        });
    }

    /** @param then comes when the songs have been read anew */
    private void edit(LibraryOrder order, Runnable then) {
        parts.work().execute(() -> {
            News news = attempt(order, () -> {}, undo::push);
            refresh(Optional.of(news), news.bad() ? () -> {} : then);
        });
    }

    /** @param done is told on the window's thread, as is {@code failed} */
    private News attempt(LibraryOrder order, Runnable failed, Consumer<Outcome> done) {
        try {
            Outcome outcome = library().carryOut(order, new Conduct(who, tidings()));
            tell(() -> done.accept(outcome));
            return new News(outcome.sentence(), outcome.notes(), false);
        } catch (RuntimeException | LinkageError e) {
            LOG.debug("an order could not be carried out", e);
            tell(failed);
            return News.bad(Sentences.of(e));
        }
    }

    private Tidings tidings() {
        return new Tidings(
                parts.nanos(),
                (at, what) -> tell(() -> show(state.running(state.job().map(job -> job.at(at, what))))),
                () -> parts.work().execute(() -> refresh(Optional.empty(), () -> {})),
                () -> !stopping);
    }

    private OpenLibrary library() {
        return library.orElseThrow(() -> new IllegalArgumentException("The library is not open: open it again."));
    }

    /**
     * On the worker: reads all songs anew.
     *
     * @param news what to say; empty leaves what is said
     */
    private void refresh(Optional<News> news, Runnable then) {
        try {
            List<SongRow> rows = library().songs().stream().map(SongRow::of).toList();
            RatingDesk desk = RatingDesk.of(rows, who);
            tell(() -> {
                show(state.with(rows, desk).saying(news.orElse(state.news())).undoing(undo.next()));
                then.run();
            });
        } catch (RuntimeException e) {
            fault(e);
        }
    }

    private void fault(RuntimeException fault) {
        LOG.debug("the library cannot be shown", fault);
        tell(() -> show(state.saying(News.bad(Sentences.of(fault)))));
    }

    private void tell(Runnable news) {
        parts.window().execute(news);
    }

    private void show(LibraryState next) {
        state = next;
        view.show(next);
    }
}
