package moodlab.demo;

import java.util.Objects;
import moodlab.domain.Pace;

/**
 * How the drawn face is filmed.
 *
 * @param width of the picture in pixels, from 160
 * @param height of the picture in pixels, from 120
 * @param framesPerSecond above 0
 * @param seed of its sway and its blinks
 */
public record DrawnFaceSettings(int width, int height, double framesPerSecond, long seed, Pace pace) {

    public DrawnFaceSettings {
        Objects.requireNonNull(pace);
        if (width < 160 || height < 120 || !(framesPerSecond > 0)) {
            throw new IllegalArgumentException(
                    "at least 160 × 120 and a rate above 0 wanted: " + width + " × " + height + ", " + framesPerSecond);
        }
    }

    /** 640 × 480, 25 frames a second. */
    public static DrawnFaceSettings usual(long seed, Pace pace) {
        return new DrawnFaceSettings(640, 480, 25, seed, pace);
    }
}
