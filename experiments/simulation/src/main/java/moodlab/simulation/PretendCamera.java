package moodlab.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import moodlab.demo.SimulatedClock;
import moodlab.domain.Emotion;
import moodlab.domain.EmotionDistribution;
import moodlab.domain.FaceBox;
import moodlab.domain.Look;
import moodlab.domain.Reading;
import moodlab.domain.Sensor;
import moodlab.domain.TimedReading;

/**
 * A second of readings without pictures: what a camera and an emotion network would make of an expression, with their
 * errors. Each probability is multiplied by e raised to normal noise, once for the whole look (light, pose, the
 * network's bias for this face) and once a frame, and divided by the new sum; some frames, and some whole looks, show
 * no face.
 */
final class PretendCamera implements Sensor {

    private static final int FRAMES = 10;
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final FaceBox BOX = new FaceBox(0, 0, 48, 48);

    private final Supplier<EmotionDistribution> face;
    private final CameraErrors errors;
    private final SimulatedClock clock;
    private final RandomGenerator random;
    private long frame;

    PretendCamera(
            Supplier<EmotionDistribution> face, CameraErrors errors, SimulatedClock clock, RandomGenerator random) {
        this.face = face;
        this.errors = errors;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public Look look() {
        boolean away = random.nextDouble() < errors.away();
        double[] shared = noisy(face.get().toArray(), errors.lookDeviation());
        List<TimedReading> readings = new ArrayList<>();
        for (int i = 0; i < FRAMES; i++) {
            clock.advance(SECOND.dividedBy(FRAMES));
            readings.add(new TimedReading(frame++, clock.now().nanos(), reading(shared, away)));
        }
        return Look.at(readings);
    }

    private Reading reading(double[] shared, boolean away) {
        double[] read = noisy(shared, errors.frameDeviation());
        double quality = 0.5 + 0.5 * random.nextDouble();
        boolean lost = random.nextDouble() < errors.lost();
        return away || lost ? new Reading.NoFace() : new Reading.Seen(EmotionDistribution.of(read), BOX, quality);
    }

    private double[] noisy(double[] probabilities, double deviation) {
        double[] noisy = new double[Emotion.COUNT];
        double sum = 0;
        for (int i = 0; i < noisy.length; i++) {
            noisy[i] = probabilities[i] * StrictMath.exp(deviation * random.nextGaussian());
            sum += noisy[i];
        }
        for (int i = 0; i < noisy.length; i++) {
            noisy[i] /= sum;
        }
        return noisy;
    }
}
