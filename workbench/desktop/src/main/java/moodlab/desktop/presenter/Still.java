package moodlab.desktop.presenter;

import java.util.Optional;
import moodlab.domain.EmotionDistribution;
import moodlab.domain.Frame;
import moodlab.domain.Reading;
import moodlab.vision.recording.RecordedFrame;

/**
 * One frame of a recording, as it is shown.
 *
 * @param row its place, from 0
 * @param picture empty where the video does not have it
 * @param now what the model that is compared says of it; empty without one, or without a face
 * @param heat what the network looked at; empty unless asked for
 */
public record Still(
        int row, RecordedFrame frame, Optional<Frame> picture, Optional<EmotionDistribution> now, Optional<Heat> heat) {

    /** What was read on that day. */
    public Optional<EmotionDistribution> then() {
        return frame.reading() instanceof Reading.Seen seen ? Optional.of(seen.emotions()) : Optional.empty();
    }
}
