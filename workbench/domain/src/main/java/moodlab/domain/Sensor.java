package moodlab.domain;

/** Looks at the listener through a camera, a face finder and an emotion reader. */
@FunctionalInterface
public interface Sensor {

    /** Waits, where it must, for enough frames to stand on; a missing face or camera is part of the answer. */
    Look look();
}
