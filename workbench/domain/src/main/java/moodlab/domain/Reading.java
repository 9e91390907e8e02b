package moodlab.domain;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

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

    /**
     * There was a face, but its picture is not good enough to be read.
     *
     * @param quality of the face's picture, 0 … 1
     * @param defects at least one, most telling first
     */
    record Unusable(FaceBox box, double quality, Set<Defect> defects) implements Reading {

        public Unusable {
            if (defects.isEmpty()) {
                throw new IllegalArgumentException("a face that cannot be used has a defect");
            }
            defects = Collections.unmodifiableSet(EnumSet.copyOf(defects));
        }

        /** The defect to mend first. */
        public Defect worst() {
            return defects.iterator().next();
        }
    }

    /** There was no picture to look at: the camera is lost or at its end, or its picture could not be decoded. */
    record NoPicture(String reason) implements Reading {}
}
