package moodlab.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import moodlab.domain.Look;
import moodlab.domain.Reading;
import moodlab.domain.Sensor;
import moodlab.domain.TimedReading;

/** Reads every frame of the next second of video as fast as it can, and lets a simulated clock go on by what it read. */
final class FastSensor implements Sensor {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final FaceSensing sensing;
    private final Sampling sampling;
    private final Consumer<Duration> passed;
    private long readUntil = -1;

    /** @param passed is told how much video time each look took */
    FastSensor(FaceSensing sensing, Sampling sampling, Consumer<Duration> passed) {
        this.sensing = sensing;
        this.sampling = sampling;
        this.passed = passed;
    }

    @Override
    public Look look() {
        List<TimedReading> readings = new ArrayList<>();
        TimedReading reading = sensing.next();
        long from = readUntil < 0 ? reading.nanos() : readUntil;
        readings.add(reading);
        while (reading.nanos() - from < SECOND && !(reading.reading() instanceof Reading.NoPicture)) {
            reading = sensing.next();
            readings.add(reading);
        }
        readUntil = reading.nanos();
        passed.accept(Duration.ofNanos(Math.max(0, readUntil - from)));
        sampling.apart(); // between two looks a song played, which the video knows nothing of
        return sampling.look(readings);
    }
}
