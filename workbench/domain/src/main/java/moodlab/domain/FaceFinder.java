package moodlab.domain;

import java.util.Optional;

/** Finds the face of the person before the camera: the largest, where there are several. */
@FunctionalInterface
public interface FaceFinder {

    Optional<Face> find(Frame frame);
}
