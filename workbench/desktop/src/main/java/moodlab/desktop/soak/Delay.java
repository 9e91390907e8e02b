package moodlab.desktop.soak;

import java.util.Locale;

/**
 * An order that the window's thread took late.
 *
 * @param second since the soak began
 * @param millis from its posting to its being run
 * @param busyMillis of processor time that the window's thread itself used meanwhile
 * @param watcherMillis by how much the watching thread, which has nothing else to do, woke late at worst meanwhile
 * @param collectionMillis that the garbage collector took meanwhile
 * @param where the window's thread stood when it was looked at; empty where it had gone on by then
 */
public record Delay(
        double second, double millis, double busyMillis, double watcherMillis, long collectionMillis, String where) {

    private static final double OURS = 0.5;

    /** Whether the window's thread was at work for more than half of the time, rather than waiting for a processor. */
    public boolean busy() {
        return busyMillis > OURS * millis;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "at %.1f s: %.0f ms late; the thread itself ran for %.0f ms of it, the watcher woke up to %.0f ms late,"
                        + " collections took %d ms%s",
                second,
                millis,
                busyMillis,
                watcherMillis,
                collectionMillis,
                where.isEmpty() ? "" : "; it stood at " + where);
    }
}
