package moodlab.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import moodlab.domain.Look;
import moodlab.domain.Observation;
import moodlab.domain.Reading;
import moodlab.domain.Sample;
import moodlab.domain.TimedReading;
import moodlab.emotion.time.Sampler;

/**
 * Makes a look of readings. A decision rests on what is smoothed up to the look's last picture, where the face was read
 * within the last second; otherwise it rests on no face. Quality and counts are those of the last second.
 */
final class Sampling {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Sampler sampler;

    Sampling(Sampler sampler) {
        this.sampler = sampler;
    }

    /** The next look begins after a time that the camera's clock does not show. */
    void apart() {
        sampler.apart();
    }

    /** @param readings all since the last look, in order */
    Look look(List<TimedReading> readings) {
        List<Sample> samples = new ArrayList<>();
        readings.forEach(reading -> samples.addAll(sampler.add(reading)));
        return new Look(readings, samples, observation(Observation.of(lastSecond(readings))));
    }

    private Observation observation(Observation plain) {
        return new Observation(
                plain.emotions().flatMap(seen -> sampler.now().or(plain::emotions)),
                plain.quality(),
                plain.frames(),
                plain.framesWithFace());
    }

    /** While there is no picture the camera's clock stands still: what was seen before is not the last second. */
    private static List<Reading> lastSecond(List<TimedReading> readings) {
        if (readings.isEmpty()) {
            return List.of();
        }
        TimedReading last = readings.get(readings.size() - 1);
        if (last.reading() instanceof Reading.NoPicture) {
            return List.of(last.reading());
        }
        long from = last.nanos() - SECOND;
        return readings.stream()
                .filter(reading -> reading.nanos() > from)
                .map(TimedReading::reading)
                .toList();
    }
}
