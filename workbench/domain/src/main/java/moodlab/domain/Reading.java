package moodlab.domain;

/** What was read from one frame. */
public sealed interface Reading {

    /**
     * A face was seen and read.
     *
     * @param quality of the face's picture, 0 … 1
     */
    record Seen(EmotionDistribution emotions, FaceBox box, double quality) implements Reading {}

    /** There was no face in the picture. */
    record NoFace() implements Reading {}

    /** There was no picture to look at, or none that could be used. */
    record Unusable(String reason) implements Reading {}
}
