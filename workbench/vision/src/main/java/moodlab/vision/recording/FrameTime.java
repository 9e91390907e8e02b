package moodlab.vision.recording;

/**
 * When a frame was.
 *
 * @param camera when it was taken, nanoseconds on the camera's clock
 * @param session when it arrived, nanoseconds on the session's clock, which rounds are told by
 */
public record FrameTime(long camera, long session) {}
