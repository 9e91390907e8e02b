package moodlab.domain;

/** How fast a camera that has its pictures at hand (a file, a drawing) hands them out. */
public enum Pace {
    /** Each picture when it is due, as a webcam would. */
    REAL_TIME,
    /** Nothing waits. */
    AS_FAST_AS_POSSIBLE
}
