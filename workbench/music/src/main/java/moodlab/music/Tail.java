package moodlab.music;

import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * What still sounds of a song that has given way: to its end or fading, and under the song that follows, on the same
 * line, so that there is no gap between them. Used on the player's thread.
 */
final class Tail implements AutoCloseable {

    private final CountedLine line;
    private final Feed feed;
    private final Parting parting;
    private final SongTrack track;
    private final Pace pace;
    private final long before;
    private Optional<CrossFade> fade = Optional.empty();

    /** @param feed on that line, of that track */
    Tail(CountedLine line, Feed feed, Parting parting, SongTrack track, Pace pace) {
        this.line = line;
        this.feed = feed;
        this.parting = parting;
        this.track = track;
        this.pace = pace;
        this.before = feed.frames();
    }

    /**
     * Sounds on until it is over or something else is to sound.
     *
     * @return whether it is over
     */
    boolean soundOn(long crossFade, BooleanSupplier superseded) throws LineLost {
        if (parting.manner() == Parting.Manner.FADE) {
            fade(Math.min(crossFade, parting.rest()));
        }
        while (!superseded.getAsBoolean()) {
            step();
            if (feed.ended() && line.drained()) {
                return true;
            }
        }
        return false;
    }

    private void fade(long frames) {
        CrossFade begun = new CrossFade(frames);
        feed.sound(begun.out(feed.sound()));
        fade = Optional.of(begun);
    }

    private void step() throws LineLost {
        feed.prepare();
        send();
    }

    private void send() throws LineLost {
        if (!feed.send(line)) {
            LockSupport.parkNanos(pace.pollNanos());
        }
    }

    /**
     * Lets that sound follow: over the rest of this one where they overlap, else after its last frame.
     *
     * @param crossFade in frames; zero where nothing overlaps
     * @param superseded whether the other is not to sound any more
     * @return what goes onto {@link #next()}
     */
    Sound followedBy(Sound other, long crossFade, BooleanSupplier superseded) throws LineLost {
        while (feed.pending() && !feed.ended() && !superseded.getAsBoolean()) {
            step();
        }
        if (fade.isEmpty() && crossFade > 0 && !feed.ended()) {
            fade(Math.min(crossFade, Math.max(0, parting.rest() - (feed.frames() - before))));
        }
        if (fade.isPresent()) {
            return new Mix(fade.get().in(other), feed.sound());
        }
        feed.prepare();
        while (!feed.ended() && !superseded.getAsBoolean()) {
            send();
            feed.prepare();
        }
        return other;
    }

    /** Its line, from here on. */
    CountedLine next() {
        return line.rest();
    }

    /** The song, which is to be closed when what follows it is over. */
    SongTrack track() {
        return track;
    }

    @Override
    public void close() {
        line.close();
        track.close();
    }
}
