package moodlab.music;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import moodlab.domain.song.Exposure;
import moodlab.domain.song.Handling;
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
 */
final class Transport implements Playback {

    private final Song song;
    private final Loudness loudness;
    private final Pace pace;
    private final Onset onset = new Onset();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    private Status status = Status.PLAYING;
    private SoundLine line;
    private Feed feed;
    private Stretch stretch;
    private long heard;
    private long passed;
    private int pauses;
    private int seeks;
    private boolean silenced;
    private Exposure stopped;

    /**
     * @param speed times the song's own, at first
     */
    Transport(Song song, double speed, Loudness loudness, Pace pace) {
        this.song = song;
        this.stretch = new Stretch(0, speed);
        this.loudness = loudness;
        this.pace = pace;
    }

    Song song() {
        return song;
    }

    void pause() {
        command(() -> {
            settle();
            pauses += status == Status.PLAYING ? 1 : 0;
            status = Status.PAUSED;
        });
    }

    void resume() {
        command(() -> {
            if (status == Status.PAUSED) {
                status = Status.PLAYING;
                silenced = false;
            }
        });
    }

    /** @param place is taken as the nearest one inside the song */
    void seek(Duration place) {
        command(() -> {
            settle();
            seeks++;
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
        lock.lock();
        try {
            if (stopped == null) {
                settle();
                Exposure.End real = status == Status.FAILED ? Exposure.End.FAILED : end;
                stopped = new Exposure(Pcm.duration(heard), Pcm.duration(passed), song.length(), real, handling());
                status = status.over() ? status : Status.STOPPED;
                changed.signalAll();
            }
            return stopped;
        } finally {
            lock.unlock();
        }
    }

    /** Returns early where the waiting thread is interrupted; its interrupt stays set. */
    @Override
    public void listen(Duration more) {
        lock.lock();
        try {
            long wanted = heard() + Pcm.frames(more);
            while (!status.over() && heard() < wanted) {
                changed.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private Handling handling() {
        double volume = loudness.muted() ? 0 : loudness.volume();
        return new Handling(pauses, seeks, volume, stretch.speed(), onset.nanos());
    }

    PlayerState state() {
        lock.lock();
        try {
            Duration at = Pcm.duration(stretch.place(sounding()));
            Duration inside = at.compareTo(song.length()) < 0 ? at : song.length();
            return new PlayerState(
                    Optional.of(song),
                    status,
                    inside,
                    song.length(),
                    loudness.volume(),
                    loudness.muted(),
                    stretch.speed(),
                    !silenced);
        } finally {
            lock.unlock();
        }
    }

    /** Waits while it is paused; what is to be played next, or empty when the song is over. */
    Optional<Stretch> awaitStretch() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (status == Status.PAUSED) {
                changed.await();
            }
            return status.over() ? Optional.empty() : Optional.of(stretch);
        } finally {
            lock.unlock();
        }
    }

    /** Whether the next stretch has to do without a sound device. */
    boolean silenced() {
        return asked(() -> silenced);
    }

    boolean paused() {
        return asked(() -> status == Status.PAUSED);
    }

    private boolean asked(BooleanSupplier question) {
        lock.lock();
        try {
            return question.getAsBoolean();
        } finally {
            lock.unlock();
        }
    }

    /** Begins a stretch, unless a command has come in between. */
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
            if (heard == 0) {
                onset.observe(pace.clock().getAsLong(), mine.played());
            }
            if (feed.ended() && sounding() >= feed.frames()) {
                settle();
                status = Status.FINISHED;
            }
            changed.signalAll();
            await(mine, moved ? 0 : pace.pollNanos());
            return line == mine;
        } finally {
            lock.unlock();
        }
    }

    private void await(SoundLine mine, long nanos) throws InterruptedException {
        long left = nanos;
        while (line == mine && left > 0) {
            left = changed.awaitNanos(left);
        }
    }

    /** The line is gone: the song goes on without sound from here. */
    void silence() {
        command(() -> {
            settle();
            silenced = true;
        });
    }

    void fail() {
        command(() -> {
            settle();
            status = Status.FAILED;
        });
    }

    private void command(Runnable change) {
        lock.lock();
        try {
            if (!status.over()) {
                change.run();
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    private long heard() {
        return heard + sounding();
    }

    /** Frames of the running stretch that have sounded. */
    private long sounding() {
        return line == null ? 0 : Math.min(line.played(), feed.frames());
    }

    private void settle() {
        long sounded = sounding();
        heard += sounded;
        passed += stretch.place(sounded) - stretch.from();
        stretch = new Stretch(stretch.place(sounded), stretch.speed());
        line = null;
        feed = null;
    }
}
