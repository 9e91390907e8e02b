package moodlab.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import moodlab.demo.DrawnFaceCamera;
import moodlab.demo.DrawnFaceSettings;
import moodlab.domain.Emotion;
import moodlab.domain.EmotionDistribution;
import moodlab.domain.Face;
import moodlab.domain.FaceImage;
import moodlab.domain.Frame;
import moodlab.domain.Pace;
import moodlab.domain.Reading;
import moodlab.emotion.CnnEmotionReader;
import moodlab.emotion.EmotionModel;
import moodlab.session.FaceReading;
import moodlab.vision.CascadeFaceFinder;
import moodlab.vision.FinderSettings;
import moodlab.vision.PictureQuality;
import moodlab.vision.TrackingFaceFinder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The steps from a frame of 640 × 480 pixels to a reading, each alone and all together, on frames of the drawn face that
 * follow one another. Sampled, so that the 95th percentile of single frames is known.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Dorg.eclipse.deeplearning4j.helpers.disable=false")
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 5)
public class FaceReadingBenchmark {

    private static final int FRAMES = 100;

    private final List<Frame> frames = new ArrayList<>();
    private CascadeFaceFinder finder;
    private TrackingFaceFinder follower;
    private CnnEmotionReader reader;
    private FaceReading reading;
    private Face face;
    private long next;

    /** Opens the finders and the network, and draws the frames. */
    @Setup
    public void open() {
        DrawnFaceSettings settings = new DrawnFaceSettings(640, 480, 25, 1, Pace.AS_FAST_AS_POSSIBLE);
        try (DrawnFaceCamera camera = new DrawnFaceCamera(settings, () -> EmotionDistribution.certain(Emotion.HAPPY))) {
            while (frames.size() < FRAMES && camera.next() instanceof Frame frame) {
                frames.add(frame);
            }
        }
        finder = CascadeFaceFinder.open(FinderSettings.USUAL);
        follower = TrackingFaceFinder.open(FinderSettings.USUAL);
        reader = new CnnEmotionReader(EmotionModel.shipped());
        reading = new FaceReading(TrackingFaceFinder.open(FinderSettings.USUAL), reader);
        face = finder.find(frames.get(0)).orElseThrow();
    }

    /** Lets go of the finders. */
    @TearDown
    public void close() {
        finder.close();
        follower.close();
        ((TrackingFaceFinder) reading.finder()).close();
    }

    /** There and back again, so that the face never jumps; time goes on. */
    private Frame frame() {
        int place = (int) (next % (2 * FRAMES - 2));
        Frame frame = frames.get(place < FRAMES ? place : 2 * FRAMES - 2 - place);
        return Frame.of(frame.width(), frame.height(), 40_000_000L * next++, frame.toBytes());
    }

    /** Copying alone, which the others do too. */
    @Benchmark
    public Frame copyFrame() {
        return frame();
    }

    /** Gray, reduced, searched everywhere, cropped and judged. */
    @Benchmark
    public Optional<Face> findEverywhere() {
        return finder.find(frame());
    }

    /** Gray, reduced, searched where the face was, cropped and judged; everywhere once a second. */
    @Benchmark
    public Optional<Face> follow() {
        return follower.find(frame());
    }

    /** Gray and cropped. */
    @Benchmark
    public FaceImage crop() {
        return FinderSettings.USUAL.crop().crop(frames.get(0), face.box());
    }

    /** The quality of a crop. */
    @Benchmark
    public double quality() {
        return PictureQuality.USUAL.of(face.image(), face.box().width());
    }

    /** The network alone. */
    @Benchmark
    public EmotionDistribution network() {
        return reader.read(face.image());
    }

    /** Frame to reading. */
    @Benchmark
    public Reading read() {
        return reading.read(frame());
    }
}
