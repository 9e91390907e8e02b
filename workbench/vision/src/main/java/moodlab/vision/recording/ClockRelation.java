package moodlab.vision.recording;

import java.util.Optional;

/**
 * How a camera's clock lies to its session's: session time = camera time + offset, for the frame that arrived with the
 * least delay; the others arrived later by up to the greatest delay.
 *
 * @param offsetNanos the least difference of session time and camera time over all frames with a picture
 * @param greatestDelayNanos the greatest difference, less the offset: delay and drift together
 */
public record ClockRelation(long offsetNanos, long greatestDelayNanos) {

    /** Takes frames in. */
    static final class Builder {

        private long least = Long.MAX_VALUE;
        private long greatest = Long.MIN_VALUE;

        void add(RecordedFrame frame) {
            if (frame.picture().fate() != RecordedPicture.Fate.NONE) {
                long difference = frame.time().session() - frame.time().camera();
                least = Math.min(least, difference);
                greatest = Math.max(greatest, difference);
            }
        }

        Optional<ClockRelation> build() {
            return least > greatest ? Optional.empty() : Optional.of(new ClockRelation(least, greatest - least));
        }
    }
}
