package moodlab.domain;

/**
 * A reading with its place in the camera's stream.
 *
 * @param frame the frame's number since the session began, from 0
 * @param nanos when the frame was taken, on the camera's clock
 */
public record TimedReading(long frame, long nanos, Reading reading) {}
