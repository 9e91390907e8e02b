package moodlab.vision;

import moodlab.domain.FaceBox;

/** How boxes lie to each other. */
final class Boxes {

    private static final double SAME = 0.3;

    private Boxes() {}

    /** Whether both lie on one face. */
    static boolean sameFace(FaceBox one, FaceBox other) {
        return overlap(one, other) > SAME;
    }

    /** Intersection over union, 0 … 1 (the Jaccard index). */
    static double overlap(FaceBox one, FaceBox other) {
        long width = common(one.x(), one.width(), other.x(), other.width());
        long height = common(one.y(), one.height(), other.y(), other.height());
        long both = width * height;
        return both / (double) (one.area() + other.area() - both);
    }

    private static long common(long from, long length, long otherFrom, long otherLength) {
        return Math.max(0, Math.min(from + length, otherFrom + otherLength) - Math.max(from, otherFrom));
    }
}
