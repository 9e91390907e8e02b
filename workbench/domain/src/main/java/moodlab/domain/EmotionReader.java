package moodlab.domain;

/** Reads an emotion from a face. */
@FunctionalInterface
public interface EmotionReader {

    EmotionDistribution read(FaceImage face);
}
