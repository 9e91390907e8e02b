package moodlab.domain;

import java.util.List;

/** Looks at the listener through a camera, a face finder and an emotion reader. */
@FunctionalInterface
public interface Sensor {

    /** Waits, where it must, for enough frames to stand on; a missing face or camera is part of the answer. */
    Look look();

    /** What was read since the last look, without waiting for more; nothing where one reads only when looking. */
    default Look rest() {
        return Look.at(List.of());
    }
}
