package moodlab.vision;

/**
 * How faces are searched for.
 *
 * @param searchWidth the width in pixels that a wider frame is reduced to before the search
 * @param smallestFace the smallest side of a face, as a share of the frame's shorter side, 0 … 1
 * @param neighbours how many overlapping hits make a face seen from the front (OpenCV's minNeighbors)
 * @param profileNeighbours as many of a face seen from the side
 * @param gate which faces are not read
 */
public record FinderSettings(
        int searchWidth,
        double smallestFace,
        int neighbours,
        int profileNeighbours,
        FaceCrop crop,
        PictureQuality quality,
        QualityGate gate) {

    /**
     * Width and neighbours chosen among 240 and 320 pixels, 2 and 3 neighbours: these found the face in the most frames
     * of a clip of a moving face (459 of 472) and none in a clip without one; a smallest face of 0.25 in place of 0.15
     * found as many in two thirds of the time, 0.2 lies between. The margin is the one that FER2013's pictures have
     * around the boxes that this finder puts on them: found in 248 of 313 of its training pictures, with a median side
     * of 46.25 of their 48 pixels, in their middle.
     */
    public static final FinderSettings USUAL =
            new FinderSettings(240, 0.2, 2, 5, new FaceCrop(0.02), PictureQuality.USUAL, QualityGate.USUAL);

    /** For pictures of several people, where time does not matter and each face counts. */
    public static final FinderSettings GROUP =
            new FinderSettings(640, 0.05, 5, 5, new FaceCrop(0.02), PictureQuality.USUAL, QualityGate.OPEN);

    /** With the thresholds of a study. */
    public FinderSettings with(QualityGate other) {
        return new FinderSettings(searchWidth, smallestFace, neighbours, profileNeighbours, crop, quality, other);
    }

    public FinderSettings {
        if (searchWidth < 40 || !(smallestFace >= 0 && smallestFace <= 1) || neighbours < 1 || profileNeighbours < 1) {
            throw new IllegalArgumentException("width >= 40, smallest face in [0, 1] and neighbours >= 1 wanted: "
                    + searchWidth + ", " + smallestFace + ", " + neighbours);
        }
    }
}
