package moodlab.domain;

/**
 * The face that was found in a frame.
 *
 * @param quality how much the picture of the face can be trusted, 0 … 1
 */
public record Face(FaceBox box, FaceImage image, double quality) {

    public Face {
        if (!(quality >= 0 && quality <= 1)) {
            throw new IllegalArgumentException("quality lies in [0, 1]: " + quality);
        }
    }
}
