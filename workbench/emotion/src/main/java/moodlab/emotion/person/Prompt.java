package moodlab.emotion.person;

import java.time.Duration;
import java.util.List;
import moodlab.domain.Emotion;

/** An expression that a person is asked to show, and for how long. */
public record Prompt(Emotion emotion, Duration length) {

    /** Until the face has followed the prompt, it does not count. */
    public static final Duration SETTLING = Duration.ofMillis(1_500);

    /** Neutral for 15 seconds, then happy, sad, surprise and angry for 8 each: 47 seconds, a self-report to follow. */
    public static final List<Prompt> MINUTE = List.of(
            of(Emotion.NEUTRAL, 15),
            of(Emotion.HAPPY, 8),
            of(Emotion.SAD, 8),
            of(Emotion.SURPRISE, 8),
            of(Emotion.ANGRY, 8));

    public Prompt {
        if (length.compareTo(SETTLING) <= 0) {
            throw new IllegalArgumentException(
                    "a prompt is longer than the " + SETTLING + " until it counts: " + length);
        }
    }

    private static Prompt of(Emotion emotion, long seconds) {
        return new Prompt(emotion, Duration.ofSeconds(seconds));
    }
}
