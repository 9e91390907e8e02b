package moodlab.vision.recording;

/**
 * How a recording stands.
 *
 * @param running whether frames are still taken
 * @param frames in the table so far
 * @param droppedPictures whose frame is in the table, but the picture not in the video
 * @param missingFrames that are not even in the table
 * @param trouble why it ended early, in a sentence; empty where it did not
 */
public record RecorderState(boolean running, long frames, long droppedPictures, long missingFrames, String trouble) {}
