package moodlab.demo;

/**
 * Where the head is in the picture.
 *
 * @param x of the point between the eyes, in pixels
 * @param y of the point between the eyes, in pixels
 * @param unit half the face's width, in pixels
 * @param roll of the head to its left, in radians
 */
record DrawnFacePose(double x, double y, double unit, double roll) {}
