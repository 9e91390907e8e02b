package moodlab.desktop.presenter.minute;

import java.util.Optional;
import moodlab.domain.EmotionDistribution;

/**
 * A fifth of a second.
 *
 * @param seconds on the camera's clock
 * @param emotions smoothed and corrected, as decisions rest on it; empty where no face is read now
 * @param quality of the face's picture now, 0 … 1
 * @param rate pictures in the last second
 * @param dropped pictures that did not come in this fifth of a second although the camera's rhythm asked for them
 */
public record MinutePoint(
        double seconds, Optional<EmotionDistribution> emotions, double quality, int rate, int dropped) {}
