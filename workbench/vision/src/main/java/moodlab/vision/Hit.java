package moodlab.vision;

import moodlab.domain.FaceBox;

/**
 * Where a face seems to be.
 *
 * @param votes how many overlapping windows of the cascade say so
 */
record Hit(FaceBox box, int votes) {

    /** With so many votes none of the hits in the five group photos and the drawing lay beside a face. */
    private static final int SURE = 5;

    /** Whether it can be counted on: one chance hit makes no second person, and does not hide the first. */
    boolean isSure() {
        return votes >= SURE;
    }

    Hit at(FaceBox other) {
        return new Hit(other, votes);
    }
}
