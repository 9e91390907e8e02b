package moodlab.desktop.presenter;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import moodlab.domain.song.Playback;

/**
 * Handles the song that plays. The sound device is asked on the work thread only; everything else belongs to the
 * window's thread.
 */
public final class TransportPresenter {

    private final Executor work;
    private final Executor window;
    private final Sound sound;
    private final Consumer<TransportState> view;
    private TransportState state;
    private Optional<Playback> playing = Optional.empty();
    private Optional<Tape> tape = Optional.empty();
    private boolean asking;

    /**
     * Nothing plays yet.
     *
     * @param threads whose work runs one thing after another, so that orders arrive as they were given
     */
    public TransportPresenter(Threads threads, Sound sound, Consumer<TransportState> view) {
        this.work = threads.work();
        this.window = threads.window();
        this.sound = sound;
        this.view = view;
        this.state = TransportState.idle(sound.manner());
    }

    /** Something else plays now, or nothing. */
    public void playing(Optional<Playback> now) {
        if (now.equals(playing)) {
            return;
        }
        playing = now;
        tape = now.flatMap(sound::tape);
        TransportState idle = TransportState.idle(state.manner());
        show(tape.isPresent() ? idle.enable() : idle);
        manner(state.manner());
        poll();
    }

    public void pauseOrGoOn() {
        tape.ifPresent(handle -> {
            boolean pause = !state.paused();
            show(state.paused(pause));
            work.execute(() -> handle.pause(pause));
        });
    }

    /**
     * Goes to that place.
     *
     * @param share of the song's length, 0 … 1
     */
    public void seekTo(double share) {
        seek(Duration.ofNanos((long) (share * state.length().toNanos())));
    }

    /** Forward, or back where negative. */
    public void seekBy(Duration step) {
        seek(state.position().plus(step));
    }

    private void seek(Duration wanted) {
        tape.ifPresent(handle -> {
            Duration from = wanted.isNegative() ? Duration.ZERO : wanted;
            Duration to = from.compareTo(state.length()) > 0 ? state.length() : from;
            Tape.Progress now = state.progress();
            show(state.at(new Tape.Progress(to, now.length(), false, now.audible(), now.note(), now.waiting())));
            work.execute(() -> handle.seek(to));
        });
    }

    /**
     * Sets the volume, of later songs too.
     *
     * @param share 0 (silent) … 1
     */
    public void volume(double share) {
        manner(state.manner().volume(share));
    }

    /** Silences the sound, or lets it be heard again. */
    public void muteOrNot() {
        manner(state.manner().muted(!state.manner().muted()));
    }

    /** Faster by so much, or slower where negative; between half and twice the song's own speed. */
    public void speedBy(double step) {
        double wanted = state.manner().speed() + step;
        manner(state.manner().speed(Math.round(wanted * 100) / 100.0));
    }

    /** At the song's own speed again. */
    public void ownSpeed() {
        manner(state.manner().speed(1));
    }

    private void manner(Manner manner) {
        show(state.manner(manner));
        work.execute(() -> sound.manner(manner));
    }

    /** Asks how far the song has come; called a few times a second. */
    public void poll() {
        if (asking) {
            return;
        }
        tape.ifPresent(handle -> {
            asking = true;
            work.execute(() -> ask(handle));
        });
    }

    private void ask(Tape handle) {
        Tape.Progress progress = handle.progress();
        Optional<Wave> wave = handle.wave();
        window.execute(() -> tell(handle, progress, wave));
    }

    private void tell(Tape handle, Tape.Progress progress, Optional<Wave> wave) {
        asking = false;
        if (tape.filter(now -> now == handle).isPresent()) {
            show(state.at(progress).wave(wave));
        }
    }

    private void show(TransportState now) {
        state = now;
        view.accept(now);
    }
}
