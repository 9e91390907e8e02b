package moodlab.session;

import moodlab.domain.EmotionReader;

/**
 * A face network to ask in place of the one that a session had.
 *
 * @param model SHA-256 of its weights: a participant's calibration holds for one network alone
 */
public record OtherFaces(EmotionReader reader, String model) {}
