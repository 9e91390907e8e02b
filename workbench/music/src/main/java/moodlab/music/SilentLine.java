package moodlab.music;

import java.util.function.LongSupplier;

/**
 * A line without sound that keeps a sound card's time: it holds a fifth of a second, plays 44,100 frames a second of
 * what it holds, and stands still where it holds nothing.
 */
final class SilentLine implements SoundLine {

    private static final long CAPACITY = Pcm.RATE / 5;
    private static final long NANOS = 1_000_000_000L;

    private final LongSupplier clock;
    private long since;
    private long before;
    private long written;

    /** @param clock monotonic nanoseconds */
    SilentLine(LongSupplier clock) {
        this.clock = clock;
        this.since = clock.getAsLong();
    }

    @Override
    public synchronized int write(byte[] pcm, int offset, int length) {
        long room = CAPACITY - (written - played());
        int frames = (int) Math.min(room, length / Pcm.FRAME_BYTES);
        written += frames;
        return frames * Pcm.FRAME_BYTES;
    }

    @Override
    public synchronized long played() {
        long now = clock.getAsLong();
        long passed = now - since;
        long played = before + passed / NANOS * Pcm.RATE + passed % NANOS * Pcm.RATE / NANOS;
        if (played < written) {
            return played;
        }
        before = written;
        since = now;
        return written;
    }

    @Override
    public void close() {}
}
