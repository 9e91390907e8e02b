package moodlab.music;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How one song is made as loud as another, and how one follows another. It changes what is heard, so a session's log has it.
 *
 * @param target loudness to which each song is brought, in LUFS (EBU R 128); empty where songs play as they are
 * @param crossFade how long two songs overlap; zero where one follows the other without a gap
 */
public record PlayStyle(OptionalDouble target, Duration crossFade) {

    private static final double QUIETEST = -40;
    private static final double LOUDEST = -8;
    private static final Duration LONGEST = Duration.ofSeconds(12);

    /**
     * ReplayGain 2.0's reference, in LUFS: most records are louder and are turned down, so that hardly any has to be held
     * back lest its peaks clip, and what a listener's own volume has to make up for is small.
     */
    public static final double USUAL_TARGET = -18;

    /** Levelled, without a gap. */
    public static final PlayStyle USUAL = new PlayStyle(OptionalDouble.of(USUAL_TARGET), Duration.ZERO);

    /** Songs as they are, without a gap. */
    public static final PlayStyle PLAIN = new PlayStyle(OptionalDouble.empty(), Duration.ZERO);

    public PlayStyle {
        if (target.isPresent() && !(target.getAsDouble() >= QUIETEST && target.getAsDouble() <= LOUDEST)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "Songs are levelled to %.0f … %.0f LUFS, not to %s; %.0f is usual, off leaves them as they are.",
                    QUIETEST,
                    LOUDEST,
                    target.getAsDouble(),
                    USUAL_TARGET));
        }
        if (crossFade.isNegative() || crossFade.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("Songs overlap for 0 to " + LONGEST.toSeconds() + " seconds, not "
                    + crossFade.toMillis() / 1e3 + ".");
        }
    }

    /**
     * From words.
     *
     * @param level a loudness in LUFS, or {@code off}
     * @param crossFadeSeconds 0 … 12
     * @throws IllegalArgumentException with a sentence, where that is no style
     */
    public static PlayStyle parse(String level, double crossFadeSeconds) {
        if (Double.isNaN(crossFadeSeconds) || Math.abs(crossFadeSeconds) > 1e6) {
            throw new IllegalArgumentException(
                    "A cross-fade is a number of seconds, 0 to " + LONGEST.toSeconds() + ".");
        }
        Duration fade = Duration.ofMillis(Math.round(1e3 * crossFadeSeconds));
        return new PlayStyle(target(level), fade);
    }

    private static OptionalDouble target(String level) {
        try {
            return level.equals("off") ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(level));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + level + "' is no loudness: give LUFS such as -18, or off.", e);
        }
    }

    /** The word that {@link #parse} reads. */
    public String level() {
        return target.isPresent() ? Double.toString(target.getAsDouble()) : "off";
    }

    /** How long two songs overlap, in seconds. */
    public double crossFadeSeconds() {
        return crossFade.toMillis() / 1e3;
    }

    /** The factor for a song's samples; 1 where it is not levelled, or nothing is known of its loudness. */
    double factor(Optional<SongLevel> level) {
        return target.isPresent() && level.isPresent() ? level.get().factor(target.getAsDouble()) : 1;
    }
}
