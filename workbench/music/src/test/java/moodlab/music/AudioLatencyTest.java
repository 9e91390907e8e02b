package moodlab.music;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import moodlab.music.AudioLatency.Report;
import moodlab.music.AudioLatency.Start;
import org.junit.jupiter.api.Test;

class AudioLatencyTest {

    private static final long TICK = 500_000;
    private static final long LATE = 30_000_000;

    private long now;

    @Test
    void findsHowLateALineIs() {
        Report report =
                new AudioLatency(Late::new, new Pace(this::tick, 1)).measure(3).orElseThrow();
        assertEquals(3, report.starts().size());
        assertEquals(LATE / 1e6, report.median(Start::latency), 1.5);
        assertTrue(report.worst(Start::jitter) < 1.5, report.toString());
    }

    @Test
    void saysWhenThereIsNoLine() {
        SoundLines none = () -> {
            throw new LineLost("none");
        };
        assertTrue(new AudioLatency(none, new Pace(this::tick, 1)).measure(2).isEmpty());
    }

    private long tick() {
        now += TICK;
        return now;
    }

    /** Begins to play 30 ms after it was first full. */
    private final class Late implements SoundLine {

        private static final long ROOM = Pcm.RATE / 5;

        private long written;
        private long full = Long.MAX_VALUE;

        @Override
        public int write(byte[] pcm, int offset, int length) {
            long frames = Math.min(length / Pcm.FRAME_BYTES, ROOM - (written - played()));
            written += frames;
            full = frames == 0 ? Math.min(full, now) : full;
            return (int) frames * Pcm.FRAME_BYTES;
        }

        @Override
        public long played() {
            long nanos = full == Long.MAX_VALUE ? 0 : Math.max(0, now - full - LATE);
            return Math.min(written, nanos / 1000 * Pcm.RATE / 1_000_000);
        }

        @Override
        public void close() {}
    }
}
