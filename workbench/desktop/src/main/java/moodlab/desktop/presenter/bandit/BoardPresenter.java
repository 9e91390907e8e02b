package moodlab.desktop.presenter.bandit;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import moodlab.desktop.presenter.Sentences;
import moodlab.desktop.presenter.Threads;
import moodlab.session.policies.Board;
import moodlab.session.policies.BoardFilter;
import moodlab.session.policies.Boards;
import moodlab.session.policies.PolicyLog;

/** What the policies have learnt. Its methods are called on the window's thread and return at once. */
public final class BoardPresenter {

    private final Threads threads;
    private final BoardSource source;
    private final Consumer<BoardState> view;
    private BoardState state = BoardState.first();
    private Optional<PolicyLog> log = Optional.empty();
    private BoardFilter filter = BoardFilter.ALL;
    private Optional<Job> running = Optional.empty();

    /** What was read and made of it. */
    private record Found(PolicyLog log, Board board) {}

    /**
     * Nothing is read yet.
     *
     * @param view is shown each state, on the window's thread
     */
    public BoardPresenter(Threads threads, BoardSource source, Consumer<BoardState> view) {
        this.threads = threads;
        this.source = source;
        this.view = view;
    }

    /** The state of this moment. */
    public BoardState state() {
        return state;
    }

    /** The log as it was read last. */
    public Optional<PolicyLog> log() {
        return log;
    }

    /** Which rounds are looked at. */
    public BoardFilter filter() {
        return filter;
    }

    /** Reads the log anew. */
    public void read() {
        run(job -> source.log(job));
    }

    /** Looks at other rounds of the log that was read. */
    public void filter(BoardFilter other) {
        filter = other;
        log.ifPresentOrElse(known -> run(job -> known), this::read);
    }

    /** Calls off what goes on; what is shown stays. */
    public void cancel() {
        if (running.isPresent()) {
            leave();
            show(state.saying("Stopped. Read again when you like.", false));
        }
    }

    /** Calls off what goes on, for the page is left. */
    public void leave() {
        running.ifPresent(Job::callOff);
        running = Optional.empty();
    }

    private void run(Function<Job, PolicyLog> way) {
        leave();
        Job[] own = new Job[1];
        Job job = new Job(share -> inWindow(own[0], () -> show(state.at(share))));
        own[0] = job;
        running = Optional.of(job);
        BoardFilter wanted = filter;
        show(state.at(0));
        threads.work()
                .execute(() -> work(job, () -> {
                    PolicyLog read = way.apply(job);
                    return new Found(read, Boards.of(read, wanted, job));
                }));
    }

    private void work(Job job, java.util.function.Supplier<Found> way) {
        try {
            job.check();
            Found found = way.get();
            inWindow(job, () -> found(found));
        } catch (CancellationException e) {
            inWindow(job, () -> show(state.saying("", false)));
        } catch (RuntimeException | LinkageError fault) {
            inWindow(job, () -> {
                running = Optional.empty();
                show(state.saying(Sentences.of(fault), true));
            });
        }
    }

    private void found(Found found) {
        running = Optional.empty();
        log = Optional.of(found.log());
        String cut = found.board().cut() ? "Only the latest " + PolicyLog.MOST + " rounds are shown." : "";
        show(new BoardState(Optional.of(found.board()), OptionalDouble.empty(), cut, false));
    }

    /** Nothing is told of what was called off. */
    private void inWindow(Job job, Runnable news) {
        threads.window().execute(() -> {
            if (!job.isGone()) {
                news.run();
            }
        });
    }

    private void show(BoardState now) {
        state = now;
        view.accept(now);
    }
}
