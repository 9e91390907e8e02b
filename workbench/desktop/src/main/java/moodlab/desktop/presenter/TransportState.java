package moodlab.desktop.presenter;

import java.time.Duration;
import java.util.Optional;

/**
 * What the transport shows.
 *
 * @param enabled whether something plays that can be handled
 * @param manner how songs are played
 * @param progress of the song; its note is empty where there is nothing to say
 * @param wave what the song looks like; empty where that is not known yet
 */
public record TransportState(
        boolean enabled, boolean paused, Manner manner, Tape.Progress progress, Optional<Wave> wave) {

    private static final Tape.Progress NONE = new Tape.Progress(Duration.ZERO, Duration.ZERO, false, true);

    /** Nothing plays. */
    public static TransportState idle(Manner manner) {
        return new TransportState(false, false, manner, NONE, Optional.empty());
    }

    public Duration position() {
        return progress.position();
    }

    public Duration length() {
        return progress.length();
    }

    /** False where there is no sound device and the song runs in silence. */
    public boolean audible() {
        return progress.audible();
    }

    /** What is left of the song. */
    public Duration remaining() {
        Duration left = length().minus(position());
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Position by length, 0 … 1. */
    public double share() {
        return length().isZero() ? 0 : Math.min(1, (double) position().toNanos() / length().toNanos());
    }

    TransportState enable() {
        return new TransportState(true, paused, manner, progress, wave);
    }

    TransportState paused(boolean now) {
        return new TransportState(enabled, now, manner, progress, wave);
    }

    TransportState manner(Manner now) {
        return new TransportState(enabled, paused, now, progress, wave);
    }

    /** A song that waits for its device is paused, and goes on when it is back. */
    TransportState at(Tape.Progress now) {
        boolean stands = now.waiting() || (paused && !progress.waiting());
        return new TransportState(enabled, stands, manner, now, wave);
    }

    TransportState wave(Optional<Wave> now) {
        return new TransportState(enabled, paused, manner, progress, now);
    }
}
