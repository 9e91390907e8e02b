package moodlab.domain;

import java.util.List;

/**
 * What the camera showed since one looked last.
 *
 * @param readings one a frame, in order; all of them are logged
 * @param observation the summary that a decision rests on
 */
public record Look(List<TimedReading> readings, Observation observation) {

    public Look {
        readings = List.copyOf(readings);
    }

    /** A look that rests on all of its readings. */
    public static Look at(List<TimedReading> readings) {
        return new Look(
                readings,
                Observation.of(readings.stream().map(TimedReading::reading).toList()));
    }
}
