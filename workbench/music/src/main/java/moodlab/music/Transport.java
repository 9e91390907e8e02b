package moodlab.music;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import moodlab.domain.song.Exposure;
import moodlab.domain.song.Playback;
import moodlab.domain.song.Song;
import moodlab.music.PlayerState.Status;

/**
 * Where one song's playback stands, and what was heard of it.
 *
 * <p>A song plays in stretches: each runs on a line of its own from where it began to a pause, a seek, a stop or the end.
 * What was heard is the sum of what the lines have played, so pauses and parts that were jumped over never count, and a
 * part heard twice counts twice. A command closes the account of the running stretch at once, in the caller's thread;
 * the player's thread then closes the line. Safe for any thread; a lock is held for microseconds.
 *
 * <p>A song near its end <em>yields</em>: what follows may be started, and joins it without a gap or overlaps it. One that
 * is stopped as finished then plays out, and its rest counts as heard in advance; what fades of a skipped one does not.
 */
final class Transport implements Playback {

    /** A file that was changed and ends earlier than this before the song's length broke off. */
    private static final long EARLY = Pcm.RATE;

    /** Between two tries to get a device back. */
    private static final int LOOKS_A_TRY = 50;

    private final Song song;
    private final Deck deck;
    private final FileMark mark;
    private final Account account;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    private Status status = Status.PLAYING;
    private SoundLine line;
    private Feed feed;
    private Stretch stretch;
    private boolean silenced;
    private String trouble = "";
    private Exposure stopped;
    private Parting parting = Parting.CUT;

    /** @param speed times the song's own, at first */
    Transport(Song song, double speed, Deck deck) {
        this.song = song;
        this.stretch = new Stretch(0, speed);
        this.deck = deck;
        this.mark = new FileMark(song.file());
        this.account = new Account(song.length());
    }

    Song song() {
        return song;
    }

    void pause() {
        command(() -> {
            settle();
            if (status == Status.PLAYING || !trouble.isEmpty()) {
                account.paused();
            }
            trouble = "";
            status = Status.PAUSED;
        });
    }

    /** Where the device is gone, the song goes on without sound. */
    void resume() {
        command(() -> {
            if (status == Status.PAUSED) {
                status = Status.PLAYING;
                silenced = !trouble.isEmpty();
                trouble = "";
            }
        });
    }

    /** @param place is taken as the nearest one inside the song */
    void seek(Duration place) {
        command(() -> {
            settle();
            account.sought();
            long frame = Math.max(0, Math.min(Pcm.frames(place), Pcm.frames(song.length())));
            stretch = new Stretch(frame, stretch.speed());
            silenced = false;
        });
    }

    /** Goes on from here at so many times the song's own speed. */
    void speed(double speed) {
        command(() -> {
            settle();
            stretch = new Stretch(stretch.from(), speed);
        });
    }

    @Override
    public Exposure stop(Exposure.End end) {
        return locked(() -> {
            if (stopped == null) {
                parting =
                        remainder().map(left -> left.parting(end, deck.fade())).orElse(Parting.CUT);
                boolean playsOut = parting.manner() == Parting.Manner.PLAY_OUT;
                long due = playsOut ? parting.rest() + feed.frames() - sounding() : 0;
                settle();
                account.due(due, stretch.speed());
                Exposure.End real = status == Status.FAILED ? Exposure.End.FAILED : end;
                double volume = deck.loudness().muted() ? 0 : deck.loudness().volume();
                stopped = account.close(real, volume, stretch.speed());
                if (!status.over()) {
                    status = playsOut ? Status.FINISHED : Status.STOPPED;
                }
                changed.signalAll();
            }
            return stopped;
        });
    }

    /** Returns early where the waiting thread is interrupted; its interrupt stays set. */
    @Override
    public void listen(Duration more) {
        lock.lock();
        try {
            long wanted = account.heard() + sounding() + Pcm.frames(more);
            while (!status.over() && account.heard() + sounding() < wanted) {
                changed.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    /** How it goes after it was stopped. */
    Parting parting() {
        return locked(() -> parting);
    }

    /** Empty where nothing sounds that another song could follow. */
    private Optional<Remainder> remainder() {
        boolean sounds = status == Status.PLAYING && line != null && !silenced;
        long end = Pcm.frames(song.length());
        return sounds ? Optional.of(remainder(feed.ended() ? end : stretch.place(feed.frames()))) : Optional.empty();
    }

    private Remainder remainder(long from) {
        return new Remainder(Pcm.frames(song.length()), from, stretch.speed());
    }

    PlayerState state() {
        return locked(() -> {
            Duration at = Pcm.duration(Math.min(stretch.place(sounding()), Pcm.frames(song.length())));
            return new PlayerState(
                    Optional.of(song),
                    status,
                    at,
                    song.length(),
                    deck.loudness().volume(),
                    deck.loudness().muted(),
                    stretch.speed(),
                    !silenced,
                    remainder().filter(left -> left.yields(deck.fade())).isPresent(),
                    trouble);
        });
    }

    /** Waits while it is paused, or a little for its device; what is to be played next, empty when the song is over. */
    Optional<Stretch> awaitStretch() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = LOOKS_A_TRY * deck.pace().pollNanos();
            while (status == Status.PAUSED && (trouble.isEmpty() || left > 0)) {
                left = changed.awaitNanos(trouble.isEmpty() ? Long.MAX_VALUE : left);
            }
            return status.over() ? Optional.empty() : Optional.of(stretch);
        } finally {
            lock.unlock();
        }
    }

    /** Whether the next stretch has to do without a sound device. */
    boolean silenced() {
        return locked(() -> silenced);
    }

    /** Nothing of it is to sound now. */
    boolean idle() {
        return locked(() -> status != Status.PLAYING);
    }

    boolean paused() {
        return locked(() -> status == Status.PAUSED);
    }

    private <T> T locked(Supplier<T> question) {
        lock.lock();
        try {
            return question.get();
        } finally {
            lock.unlock();
        }
    }

    void begin(SoundLine opened, Feed from, Stretch wanted) {
        command(() -> {
            if (status == Status.PLAYING && stretch.equals(wanted)) {
                line = opened;
                feed = from;
            }
        });
    }

    /** Moves sound from the feed to the line, or waits a little; false when the stretch is over. */
    boolean step(SoundLine mine) throws LineLost, InterruptedException {
        lock.lock();
        try {
            if (line != mine) {
                return false;
            }
            boolean moved = feed.send(mine);
            account.observe(deck.pace().clock().getAsLong(), mine.played());
            if (feed.ended() && sounding() >= feed.frames()) {
                settle();
                status = remainder(stretch.from()).sounding() > EARLY && mark.changed()
                        ? Status.FAILED
                        : Status.FINISHED;
            }
            changed.signalAll();
            long left = moved ? 0 : deck.pace().pollNanos();
            while (line == mine && left > 0) {
                left = changed.awaitNanos(left);
            }
            return line == mine;
        } finally {
            lock.unlock();
        }
    }

    /**
     * The device is gone, or there is none.
     *
     * @param waits whether the song waits for it, which is no pause of the listener's; else it goes on without sound
     */
    void lose(String reason, boolean waits) {
        command(() -> {
            settle();
            silenced = !waits;
            if (waits && status == Status.PLAYING) {
                status = Status.PAUSED;
                trouble = reason;
            }
        });
    }

    /** The device is back. */
    void found() {
        command(() -> {
            if (!trouble.isEmpty()) {
                status = Status.PLAYING;
                trouble = "";
            }
        });
    }

    void fail() {
        command(() -> {
            settle();
            status = Status.FAILED;
        });
    }

    private void command(Runnable change) {
        locked(() -> {
            if (!status.over()) {
                change.run();
                changed.signalAll();
            }
            return status;
        });
    }

    /** Frames of the running stretch that have sounded. */
    private long sounding() {
        return line == null ? 0 : Math.min(line.played(), feed.frames());
    }

    private void settle() {
        long sounded = sounding();
        account.add(stretch, sounded);
        stretch = new Stretch(stretch.place(sounded), stretch.speed());
        line = null;
        feed = null;
    }
}
