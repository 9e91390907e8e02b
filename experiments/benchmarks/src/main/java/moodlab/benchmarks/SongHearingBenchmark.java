package moodlab.benchmarks;

import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import moodlab.music.hearing.AudioModel;
import moodlab.music.hearing.HeardWindow;
import moodlab.music.hearing.SongMood;
import moodlab.music.hearing.Sound;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Hearing one window of 11.98 s on one thread: a second over the time of {@link #features} times that is how many times as
 * fast as the music plays.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Dorg.eclipse.deeplearning4j.helpers.disable=false")
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 5, time = 5)
public class SongHearingBenchmark {

    private Sound window;
    private AudioModel model;

    /** A chord that beats twice a second, in noise. */
    @Setup
    public void open() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        float[] samples = new float[Sound.WINDOW];
        for (int i = 0; i < samples.length; i++) {
            double t = 2 * Math.PI * i / Sound.RATE;
            double chord = Math.sin(220 * t) + Math.sin(277 * t) + Math.sin(330 * t);
            double beat = i % (Sound.RATE / 2) < Sound.RATE / 8 ? 1 : 0.3;
            samples[i] = (float) (0.1 * beat * chord + 0.02 * random.nextGaussian());
        }
        window = Sound.of(samples);
        model = AudioModel.shipped();
    }

    /** All features and the network's image. */
    @Benchmark
    public HeardWindow features() {
        return HeardWindow.of(window);
    }

    /** Features, all experts, and their combination. */
    @Benchmark
    public SongMood mood() {
        return model.hear(window);
    }
}
