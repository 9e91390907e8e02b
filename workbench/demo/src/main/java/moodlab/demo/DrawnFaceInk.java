package moodlab.demo;

/**
 * How much of a colour lies on a point of the face, 0 … 1.
 *
 * <p>The face's units: half its width is 1, the origin lies between the eyes, u points to the right of the picture and v
 * down.
 */
@FunctionalInterface
interface DrawnFaceInk {

    double at(double u, double v);

    /** The same on both sides of the face. */
    static DrawnFaceInk mirrored(DrawnFaceInk ink) {
        return (u, v) -> ink.at(Math.abs(u), v);
    }

    /** 1 where the depth inside a shape reaches {@code soft}, 0 outside it, smooth between. */
    static double edge(double depth, double soft) {
        double t = Math.max(0, Math.min(1, depth / soft));
        return t * t * (3 - 2 * t);
    }

    /** A round smear, 1 in its middle, 0 from twice its radius on. */
    static double smear(double du, double dv) {
        double t = 1 - (du * du + dv * dv) / 4;
        return t <= 0 ? 0 : t * t * t * t;
    }
}
