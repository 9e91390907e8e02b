package moodlab.domain;

import java.util.List;

/**
 * What the camera showed since one looked last.
 *
 * @param readings one a frame, in order; all of them are logged
 * @param samples one for each second that came to its end among them, in order; all of them are logged
 * @param observation the summary that a decision rests on
 */
public record Look(List<TimedReading> readings, List<Sample> samples, Observation observation) {

    public Look {
        readings = List.copyOf(readings);
        samples = List.copyOf(samples);
    }

    /** A look that rests on all of its readings, and has no samples. */
    public static Look at(List<TimedReading> readings) {
        return new Look(
                readings,
                List.of(),
                Observation.of(readings.stream().map(TimedReading::reading).toList()));
    }
}
