package moodlab.demo;

/** A rectangle in the face's own units, which its pose carries into the picture. */
record DrawnFaceArea(double left, double top, double right, double bottom) {

    static DrawnFaceArea around(double u, double v, double halfWidth, double halfHeight) {
        return new DrawnFaceArea(u - halfWidth, v - halfHeight, u + halfWidth, v + halfHeight);
    }
}
