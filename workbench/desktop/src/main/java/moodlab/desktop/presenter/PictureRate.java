package moodlab.desktop.presenter;

import java.util.ArrayDeque;
import java.util.Deque;

/** How many pictures a second come, over the last two seconds of the camera's own time. */
final class PictureRate {

    private static final long WINDOW = 2_000_000_000L;

    private final Deque<Long> times = new ArrayDeque<>();

    /** Takes a picture in; 0 before the second one. */
    double next(long nanos) {
        if (!times.isEmpty() && nanos <= times.peekLast()) {
            times.clear();
        }
        times.addLast(nanos);
        while (nanos - times.peekFirst() > WINDOW) {
            times.removeFirst();
        }
        long span = nanos - times.peekFirst();
        return span == 0 ? 0 : (times.size() - 1) * 1e9 / span;
    }
}
