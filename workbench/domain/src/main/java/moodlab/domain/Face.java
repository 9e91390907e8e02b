package moodlab.domain;

import java.util.Set;

/**
 * The face that was found in a frame.
 *
 * @param quality how much the picture of the face can be trusted, 0 … 1
 * @param defects why it is not good enough to be read; empty where it is
 */
public record Face(FaceBox box, FaceImage image, double quality, Set<Defect> defects) {

    public Face {
        if (!(quality >= 0 && quality <= 1)) {
            throw new IllegalArgumentException("quality lies in [0, 1]: " + quality);
        }
        defects = Set.copyOf(defects);
    }

    /** A face without a defect. */
    public Face(FaceBox box, FaceImage image, double quality) {
        this(box, image, quality, Set.of());
    }
}
