package moodlab.emotion.person;

import moodlab.domain.Emotion;
import moodlab.domain.EmotionDistribution;

/**
 * What was read, uncorrected, during a second of a prompt.
 *
 * @param prompted what the person was asked to show
 * @param second counted from where the prompt began to count, from 0
 * @param read the mean over the second's pictures
 */
public record PosedSecond(Emotion prompted, int second, EmotionDistribution read) {}
