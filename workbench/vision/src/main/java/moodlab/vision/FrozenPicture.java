package moodlab.vision;

import java.time.Duration;
import java.util.Arrays;
import moodlab.domain.Frame;

/**
 * Notices that a webcam shows one and the same picture: its driver hangs, or its shutter is closed. A live sensor's noise
 * changes some bytes of every picture.
 */
final class FrozenPicture {

    private static final long PATIENCE = Duration.ofSeconds(2).toNanos();

    private byte[] bytes = {};
    private long since;

    /** Whether nothing has changed for two seconds. */
    boolean frozen(Frame frame) {
        byte[] now = frame.toBytes();
        if (!Arrays.equals(now, bytes)) {
            bytes = now;
            since = frame.nanos();
        }
        return frame.nanos() - since >= PATIENCE;
    }
}
