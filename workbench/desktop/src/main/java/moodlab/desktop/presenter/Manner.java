package moodlab.desktop.presenter;

/**
 * How songs are played, from one to the next and from session to session.
 *
 * @param volume 0 (silent) … 1, kept while muted
 * @param speed times the song's own, {@link #SLOWEST} … {@link #FASTEST}, at the same pitch
 */
public record Manner(double volume, boolean muted, double speed) {

    /** Until the person says otherwise. */
    public static final Manner USUAL = new Manner(0.8, false, 1);

    static final double SLOWEST = 0.5;
    static final double FASTEST = 2;

    /** What lies outside is taken as the nearest bound, what is no number as usual. */
    public Manner {
        volume = bounded(volume, 0, 1, 0.8);
        speed = bounded(speed, SLOWEST, FASTEST, 1);
    }

    private static double bounded(double value, double least, double most, double otherwise) {
        return Double.isNaN(value) ? otherwise : Math.max(least, Math.min(most, value));
    }

    Manner volume(double now) {
        return new Manner(now, muted, speed);
    }

    Manner muted(boolean now) {
        return new Manner(volume, now, speed);
    }

    Manner speed(double now) {
        return new Manner(volume, muted, now);
    }
}
