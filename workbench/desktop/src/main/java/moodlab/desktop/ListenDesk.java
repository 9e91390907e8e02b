package moodlab.desktop;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import javax.swing.Timer;
import moodlab.desktop.presenter.Manner;
import moodlab.desktop.presenter.Threads;
import moodlab.desktop.presenter.TransportPresenter;
import moodlab.desktop.presenter.TransportState;
import moodlab.domain.song.Song;
import moodlab.music.FreeListening;
import moodlab.music.SongQueue;

/** The listening page with its player and threads. */
final class ListenDesk {

    private static final int POLL_MILLIS = 150;

    private final Executor window = new EventThread();
    private final ExecutorService work = DaemonThreads.single("moodlab-listening");
    private final ListenPage page;
    private final Runnable left;
    private final Timer poll = new Timer(POLL_MILLIS, event -> look());
    private Optional<Listening.Room> room = Optional.empty();
    private Optional<FreeListening> listening = Optional.empty();
    private Optional<TransportPresenter> transport = Optional.empty();
    private TransportState state = TransportState.idle(Manner.USUAL);
    private boolean leaving;

    /** @param left is told when the sound device is free again */
    ListenDesk(Listening source, Runnable left) {
        this.left = left;
        this.page = new ListenPage(
                controls(),
                new ListenPage.Orders(
                        song -> with(now -> now.play(song)),
                        song -> with(now -> now.add(song)),
                        new QueuePanel.Orders(this::go, this::remove, this::move),
                        this::leave));
        work.execute(() -> open(source));
    }

    ListenPage page() {
        return page;
    }

    SessionControls controls() {
        return new SessionControls(
                this::obey,
                position -> go(position - 1),
                share -> transport.ifPresent(now -> now.seekTo(share)),
                share -> transport.ifPresent(now -> now.volume(share)),
                felt -> {},
                "Previous song, or this one from its beginning (P)");
    }

    private void open(Listening source) {
        try {
            Listening.Room opened = source.open(text -> window.execute(() -> page.note(text)));
            window.execute(() -> opened(opened));
        } catch (RuntimeException | LinkageError fault) {
            System.getLogger(ListenDesk.class.getName())
                    .log(System.Logger.Level.WARNING, "there is nothing to listen to", fault);
            window.execute(() -> page.note(moodlab.desktop.presenter.Sentences.of(fault)));
        }
    }

    private void opened(Listening.Room opened) {
        room = Optional.of(opened);
        if (leaving) {
            close();
            return;
        }
        FreeListening free = new FreeListening(opened.player(), work);
        listening = Optional.of(free);
        TransportPresenter presenter = new TransportPresenter(new Threads(work, window), opened.sound(), this::show);
        transport = Optional.of(presenter);
        presenter.volume(opened.sound().manner().volume());
        page.songs(opened.songs());
        page.note(opened.songs().size() + " songs");
        page.focusLibrary();
        poll.start();
    }

    private void show(TransportState now) {
        state = now;
        page.show(now);
    }

    /** What the transport shows. */
    TransportState state() {
        return state;
    }

    private void look() {
        listening.ifPresent(free -> {
            page.show(free.queue());
            transport.ifPresent(now -> {
                now.playing(free.playing());
                now.poll();
            });
            if (!free.note().isEmpty()) {
                page.note(free.note());
            }
        });
    }

    /** What can be listened to; empty until it is open. */
    List<Song> songs() {
        return listening.isPresent() ? room.map(Listening.Room::songs).orElse(List.of()) : List.of();
    }

    private void with(Consumer<FreeListening> order) {
        listening.ifPresent(free -> work.execute(() -> order.accept(free)));
    }

    private void go(int place) {
        with(free -> free.go(place));
    }

    private void remove(int place) {
        with(free -> free.change(queue -> queue.remove(place)));
    }

    private void move(int from, int to) {
        with(free -> free.change(queue -> queue.move(from, to)));
    }

    /** Plays the first of these songs and queues the others. */
    void play(int... places) {
        for (int place : places) {
            Song song = songs().get(place);
            with(free -> free.add(song));
        }
    }

    SongQueue queue() {
        return listening.map(FreeListening::queue).orElse(SongQueue.EMPTY);
    }

    private void obey(Command command) {
        switch (command) {
            case PAUSE -> transport.ifPresent(TransportPresenter::pauseOrGoOn);
            case NEXT -> with(FreeListening::next);
            case BEGINNING -> with(FreeListening::previous);
            case BACK, FORWARD, FAR_BACK, FAR_FORWARD -> transport.ifPresent(now -> now.seekBy(step(command)));
            case MUTE -> transport.ifPresent(TransportPresenter::muteOrNot);
            case SLOWER -> transport.ifPresent(now -> now.speedBy(-SessionDesk.SPEED_STEP));
            case FASTER -> transport.ifPresent(now -> now.speedBy(SessionDesk.SPEED_STEP));
            case OWN_SPEED -> transport.ifPresent(TransportPresenter::ownSpeed);
            case QUEUE -> page.focusQueue();
            case END -> leave();
            default -> {} // thumbs and the like belong to sessions
        }
    }

    private static Duration step(Command command) {
        return switch (command) {
            case BACK -> SessionDesk.STEP.negated();
            case FORWARD -> SessionDesk.STEP;
            case FAR_BACK -> SessionDesk.FAR.negated();
            default -> SessionDesk.FAR;
        };
    }

    /** Stops, lets the sound device go, and tells. */
    void leave() {
        if (!leaving) {
            leaving = true;
            poll.stop();
            room.ifPresent(open -> close());
            left.run();
        }
    }

    private void close() {
        listening.ifPresent(FreeListening::stop);
        Runnable closing = room.orElseThrow().close();
        work.execute(closing);
        work.shutdown();
    }
}
