package moodlab.domain.round;

/** What became of a session's recording. */
public enum RecordingStep {
    /** The participant agreed to it; the note says how. */
    CONSENTED,
    /** It ended before its session did; the note says why. */
    ENDED,
    /** Its key was destroyed and its files were deleted. */
    DELETED
}
