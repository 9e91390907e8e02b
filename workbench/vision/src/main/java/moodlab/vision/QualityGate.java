package moodlab.vision;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import moodlab.domain.Defect;
import moodlab.domain.FaceBox;
import moodlab.domain.FaceImage;
import moodlab.domain.Frame;

/**
 * Which faces are not read at all, and why. The thresholds belong to a study's settings: what is refused is missing from
 * its data.
 *
 * @param darkest the least mean gray of the crop, 0 … 1
 * @param brightest the greatest mean gray of the crop, 0 … 1
 * @param sharpest the least sharpness of the crop: the variance of its Laplacian over the variance of its gray values,
 *     which does not change with light and contrast
 * @param smallestSide the least side of the face's box in the frame, in pixels
 * @param leastInside the least share of the face's box that lies inside the frame, 0 … 1
 * @param largestOther the greatest side of a second face, as a share of the first one's
 * @param turnedAway whether faces seen from the side are read all the same
 */
public record QualityGate(
        double darkest,
        double brightest,
        double sharpest,
        int smallestSide,
        double leastInside,
        double largestOther,
        boolean turnedAway) {

    /**
     * Light and sharpness just outside what 6,000 training pictures of FER2013 span (means 0.076 … 0.888, sharpness from
     * 0.069): what the network has never seen it is not asked. A side of 40 pixels is somewhat less than the network takes.
     */
    public static final QualityGate USUAL = new QualityGate(0.08, 0.92, 0.05, 40, 0.9, 0.6, false);

    /** Refuses nothing. */
    public static final QualityGate OPEN = new QualityGate(0, 1, 0, 1, 0, 1, true);

    public QualityGate {
        if (!(darkest >= 0 && darkest < brightest && brightest <= 1 && sharpest >= 0)) {
            throw new IllegalArgumentException("0 <= darkest < brightest <= 1 and sharpness >= 0 wanted: " + darkest
                    + ", " + brightest + ", " + sharpest);
        }
        if (smallestSide < 1 || !(leastInside >= 0 && leastInside <= 1) || !(largestOther >= 0 && largestOther <= 1)) {
            throw new IllegalArgumentException("side >= 1 and shares in [0, 1] wanted: " + smallestSide + ", "
                    + leastInside + ", " + largestOther);
        }
    }

    /** What is wrong with the crop itself. */
    Set<Defect> defects(FaceImage face) {
        double mean = Grays.mean(face);
        Set<Defect> defects = EnumSet.noneOf(Defect.class);
        if (mean < darkest) {
            defects.add(Defect.TOO_DARK);
        }
        if (mean > brightest) {
            defects.add(Defect.TOO_BRIGHT);
        }
        if (Grays.sharpness(face) < sharpest) {
            defects.add(Defect.BLURRED);
        }
        return defects;
    }

    /** What is wrong with how the face lies in its frame. */
    Set<Defect> defects(FaceBox face, Frame frame) {
        Set<Defect> defects = EnumSet.noneOf(Defect.class);
        if (Math.min(face.width(), face.height()) < smallestSide) {
            defects.add(Defect.TOO_SMALL);
        }
        if (shareInside(face, frame) < leastInside) {
            defects.add(Defect.CUT_OFF);
        }
        return defects;
    }

    /** Whether one of those, the read face among them, is a second person's. */
    boolean several(FaceBox face, List<Hit> all) {
        return all.stream()
                .filter(Hit::isSure)
                .map(Hit::box)
                .filter(other -> !Boxes.sameFace(face, other))
                .anyMatch(other -> other.width() > largestOther * face.width());
    }

    private static double shareInside(FaceBox face, Frame frame) {
        long width = Math.min(frame.width(), (long) face.x() + face.width()) - Math.max(0, face.x());
        long height = Math.min(frame.height(), (long) face.y() + face.height()) - Math.max(0, face.y());
        return Math.max(0, width) * Math.max(0, height) / (double) face.area();
    }
}
