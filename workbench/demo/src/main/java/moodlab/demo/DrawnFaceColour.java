package moodlab.demo;

/** Red, green and blue, 0 … 1. */
record DrawnFaceColour(double red, double green, double blue) {

    static final DrawnFaceColour SKIN = new DrawnFaceColour(0.90, 0.72, 0.62);
    static final DrawnFaceColour SHADOW = new DrawnFaceColour(0.30, 0.17, 0.13);
    static final DrawnFaceColour HAIR = new DrawnFaceColour(0.20, 0.14, 0.11);
    static final DrawnFaceColour LIPS = new DrawnFaceColour(0.68, 0.36, 0.34);
    static final DrawnFaceColour MOUTH = new DrawnFaceColour(0.16, 0.06, 0.06);
    static final DrawnFaceColour TEETH = new DrawnFaceColour(0.95, 0.93, 0.89);
    static final DrawnFaceColour EYE = new DrawnFaceColour(0.93, 0.92, 0.91);
    static final DrawnFaceColour IRIS = new DrawnFaceColour(0.30, 0.25, 0.20);
    static final DrawnFaceColour BLACK = new DrawnFaceColour(0.05, 0.04, 0.04);
    static final DrawnFaceColour WHITE = new DrawnFaceColour(1, 1, 1);
    static final DrawnFaceColour SHIRT = new DrawnFaceColour(0.24, 0.33, 0.45);

    DrawnFaceColour lit(double light) {
        return new DrawnFaceColour(red * light, green * light, blue * light);
    }
}
