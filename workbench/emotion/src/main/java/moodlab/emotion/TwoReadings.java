package moodlab.emotion;

import moodlab.domain.EmotionDistribution;

/**
 * What a network says of one face.
 *
 * @param perceived which emotions people would see in it (FER+ votes): what Moodlab goes by
 * @param fer2013 which label FER2013 would give it: for comparison with the literature. Of a network with one head, the
 *     same as {@code perceived}
 */
public record TwoReadings(EmotionDistribution perceived, EmotionDistribution fer2013) {}
