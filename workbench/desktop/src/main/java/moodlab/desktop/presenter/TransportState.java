package moodlab.desktop.presenter;

import java.time.Duration;

/**
 * What the transport shows.
 *
 * @param enabled whether something plays that can be handled
 * @param audible false where there is no sound device and the song runs in silence
 */
public record TransportState(
        boolean enabled, boolean paused, Duration position, Duration length, Manner manner, boolean audible) {

    static TransportState idle(Manner manner) {
        return new TransportState(false, false, Duration.ZERO, Duration.ZERO, manner, true);
    }

    /** What is left of the song. */
    public Duration remaining() {
        Duration left = length.minus(position);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Position by length, 0 … 1. */
    public double share() {
        return length.isZero() ? 0 : Math.min(1, (double) position.toNanos() / length.toNanos());
    }

    TransportState enable() {
        return new TransportState(true, paused, position, length, manner, audible);
    }

    TransportState paused(boolean now) {
        return new TransportState(enabled, now, position, length, manner, audible);
    }

    TransportState manner(Manner now) {
        return new TransportState(enabled, paused, position, length, now, audible);
    }

    TransportState at(Tape.Progress progress) {
        return new TransportState(enabled, paused, progress.position(), progress.length(), manner, progress.audible());
    }
}
