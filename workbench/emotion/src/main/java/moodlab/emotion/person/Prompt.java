package moodlab.emotion.person;

import java.time.Duration;
import java.util.List;
import moodlab.domain.Emotion;

/** An expression that a person is asked to show, and for how long. */
public record Prompt(Emotion emotion, Duration length) {

    /** Until the face has followed the prompt, it does not count. */
    public static final Duration SETTLING = Duration.ofMillis(1_500);

    /** Neutral for 15 seconds, then happy, sad, surprise and angry for 8 each: 47 seconds, a self-report to follow. */
    public static final List<Prompt> MINUTE = posing(8);

    public Prompt {
        if (length.compareTo(SETTLING) <= 0) {
            throw new IllegalArgumentException(
                    "a prompt is longer than the " + SETTLING + " until it counts: " + length);
        }
    }

    /**
     * Neutral, then happy, sad, surprise and angry.
     *
     * @param seconds for each posed expression, at least 2; neutral takes nearly twice as long
     */
    public static List<Prompt> posing(int seconds) {
        return List.of(
                of(Emotion.NEUTRAL, 2L * seconds - 1),
                of(Emotion.HAPPY, seconds),
                of(Emotion.SAD, seconds),
                of(Emotion.SURPRISE, seconds),
                of(Emotion.ANGRY, seconds));
    }

    private static Prompt of(Emotion emotion, long seconds) {
        return new Prompt(emotion, Duration.ofSeconds(seconds));
    }
}
