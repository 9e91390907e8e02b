package moodlab.vision.recording;

import java.util.Optional;
import moodlab.domain.FaceImage;
import moodlab.domain.Reading;

/**
 * A row of a recording: a frame as it was read on that day.
 *
 * @param number in the camera's stream, from 0; that of the last frame where there was no picture
 * @param missing how many frames before this one are not in the recording at all
 * @param crop exactly what the network was given, or would have been, had the face been good enough; empty where no face
 *     was found
 */
public record RecordedFrame(
        long number, FrameTime time, int missing, RecordedPicture picture, Reading reading, Optional<FaceImage> crop) {

    RecordedFrame with(RecordedPicture other) {
        return new RecordedFrame(number, time, missing, other, reading, crop);
    }

    RecordedFrame after(int lost) {
        return new RecordedFrame(number, time, lost, picture, reading, crop);
    }
}
