package moodlab.desktop.soak;

import java.util.Locale;

/**
 * An order that the window's thread took late.
 *
 * @param second since the soak began
 * @param millis from its posting to its being run
 * @param busyMillis of processor time that the window's thread itself used meanwhile
 * @param queuedMillis in which it was ready to run and had no processor
 * @param watcherMillis by how much the watching thread, which has nothing else to do, woke late at worst meanwhile
 * @param collectionMillis that the garbage collector took meanwhile
 * @param where the window's thread stood when it was looked at; empty where it had gone on by then
 */
public record Delay(
        double second,
        double millis,
        double busyMillis,
        double queuedMillis,
        double watcherMillis,
        long collectionMillis,
        String where) {

    /** In milliseconds, without the time in which the machine had no processor for the window's thread. */
    public double own() {
        return Math.max(0, millis - queuedMillis);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "at %.1f s: %.0f ms late; the thread itself ran for %.0f ms of it and waited for a processor for %.0f ms, the"
                        + " watcher woke up to %.0f ms late, collections took %d ms%s",
                second,
                millis,
                busyMillis,
                queuedMillis,
                watcherMillis,
                collectionMillis,
                where.isEmpty() ? "" : "; it stood at " + where);
    }
}
