package moodlab.music;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.UnaryOperator;
import moodlab.domain.song.Exposure;
import moodlab.domain.song.Playback;
import moodlab.domain.song.Song;
import moodlab.domain.song.SongUnplayable;
import moodlab.music.PlayerState.Status;

/**
 * Plays a queue through, with nobody's face looked at and nothing logged: to listen into a library. A song that cannot be
 * played is passed over, and why is in {@link #note()}. Safe for any thread; what opens files runs on the work thread.
 */
public final class FreeListening {

    /** So long into a song, "previous" means its beginning. */
    private static final Duration RESTART = Duration.ofSeconds(3);

    /** So long before its end, the next song is opened. */
    private static final Duration AHEAD = Duration.ofSeconds(10);

    private final SongPlayer player;
    private final Executor work;
    private SongQueue queue = SongQueue.EMPTY;
    private Optional<Playback> playing = Optional.empty();
    private Optional<Song> prepared = Optional.empty();
    private boolean begun;
    private String note = "";

    /** @param work runs one thing after another */
    public FreeListening(SongPlayer player, Executor work) {
        this.player = player;
        this.work = work;
        player.listen(this::heard);
    }

    public synchronized SongQueue queue() {
        return queue;
    }

    /** What plays; another one each time a song is begun. */
    public synchronized Optional<Playback> playing() {
        return playing;
    }

    /** Why a song was passed over last; empty where none was. */
    public synchronized String note() {
        return note;
    }

    /** Puts a song at the end; where nothing plays, it begins. */
    public synchronized void add(Song song) {
        queue = queue.add(song);
        if (!begun) {
            go(queue.songs().size() - 1);
        }
    }

    /** Plays a song now, right behind the one that played. */
    public synchronized void play(Song song) {
        queue = queue.addNext(song);
        go(queue.current() + 1);
    }

    /** Takes out, moves. */
    public synchronized void change(UnaryOperator<SongQueue> change) {
        queue = change.apply(queue);
    }

    /** Plays the song at that place of the queue. */
    public synchronized void go(int place) {
        if (queue.has(place)) {
            begin(place, Exposure.End.SKIPPED, 1);
        }
    }

    public synchronized void next() {
        go(queue.current() + 1);
    }

    /** The song before, or from the beginning where this one has played for more than three seconds or is the first. */
    public synchronized void previous() {
        boolean late = player.state().position().compareTo(RESTART) > 0;
        if (queue.current() < 0) {
            return;
        }
        if (late || queue.current() == 0) {
            player.seek(Duration.ZERO);
        } else {
            begin(queue.current() - 1, Exposure.End.SKIPPED, -1);
        }
    }

    /** Stops the song; the queue stays. */
    public synchronized void stop() {
        end(Exposure.End.LEFT);
    }

    private void end(Exposure.End how) {
        playing.ifPresent(now -> now.stop(how));
        playing = Optional.empty();
        begun = false;
    }

    /** Begins the song at that place, or the first playable one from there on. */
    private void begin(int place, Exposure.End before, int step) {
        end(before);
        begun = true;
        queue = queue.go(place);
        work.execute(() -> start(step));
    }

    private synchronized void start(int step) {
        while (begun && playing.isEmpty() && queue.playing().isPresent()) {
            try {
                playing = Optional.of(player.start(queue.playing().get()));
                prepared = Optional.empty();
            } catch (SongUnplayable e) {
                note = e.getMessage();
                int other = queue.current() + step;
                if (!queue.has(other)) {
                    begun = false;
                    return;
                }
                queue = queue.go(other);
            }
        }
    }

    /** On the player's thread: sound waits for it. */
    private void heard(PlayerState state) {
        try {
            follow(state);
        } catch (RejectedExecutionException e) {
            System.getLogger(FreeListening.class.getName())
                    .log(System.Logger.Level.DEBUG, "nobody listens any more", e);
        }
    }

    private void follow(PlayerState state) {
        work.execute(this::advance);
        if (state.length().minus(state.position()).compareTo(AHEAD) < 0) {
            work.execute(this::prepare);
        }
    }

    /** What was heard may be out of date by now. */
    private synchronized void advance() {
        PlayerState state = player.state();
        boolean over = state.yields() || state.status() == Status.FINISHED || state.status() == Status.FAILED;
        boolean mine = playing.isPresent() && state.song().equals(queue.playing()) && over;
        if (!mine) {
            return;
        }
        if (state.status() == Status.FAILED) {
            note = queue.playing().map(Song::title).orElse("") + " broke off: its file was changed or is damaged.";
        }
        if (queue.upcoming().isPresent()) {
            begin(queue.current() + 1, Exposure.End.FINISHED, 1);
        } else if (state.status().over()) {
            end(Exposure.End.FINISHED);
        }
    }

    private synchronized void prepare() {
        Optional<Song> next = queue.upcoming();
        if (next.isPresent() && !next.equals(prepared)) {
            prepared = next;
            try {
                player.prepare(next.get());
            } catch (SongUnplayable e) {
                System.getLogger(FreeListening.class.getName())
                        .log(System.Logger.Level.DEBUG, "the next song will be passed over", e);
            }
        }
    }
}
