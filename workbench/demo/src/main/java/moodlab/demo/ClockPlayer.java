package moodlab.demo;

import java.time.Duration;
import moodlab.domain.song.Exposure;
import moodlab.domain.song.Playback;
import moodlab.domain.song.Player;
import moodlab.domain.song.Song;

/**
 * Plays songs on a {@link SimulatedClock}: nothing sounds, and a song of three minutes is over at once.
 *
 * <p>Whatever moves the clock while a song plays counts as heard. Listening moves the clock itself, as far as there is
 * song left.
 */
public final class ClockPlayer implements Player {

    private final SimulatedClock clock;

    public ClockPlayer(SimulatedClock clock) {
        this.clock = clock;
    }

    @Override
    public Playback start(Song song) {
        return new ClockPlayback(clock, song.length());
    }

    private static final class ClockPlayback implements Playback {

        private final SimulatedClock clock;
        private final Duration length;
        private final long started;
        private Exposure stopped;

        ClockPlayback(SimulatedClock clock, Duration length) {
            this.clock = clock;
            this.length = length;
            this.started = clock.now().nanos();
        }

        @Override
        public void listen(Duration more) {
            if (stopped == null && !more.isNegative()) {
                clock.advance(shorter(more, length.minus(heard())));
            }
        }

        @Override
        public Exposure stop(Exposure.End end) {
            if (stopped == null) {
                stopped = new Exposure(heard(), length, end);
            }
            return stopped;
        }

        private Duration heard() {
            return shorter(length, Duration.ofNanos(clock.now().nanos() - started));
        }

        private static Duration shorter(Duration one, Duration other) {
            return one.compareTo(other) < 0 ? one : other;
        }
    }
}
