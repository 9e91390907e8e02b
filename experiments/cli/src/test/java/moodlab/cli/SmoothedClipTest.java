package moodlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import moodlab.domain.Camera;
import moodlab.domain.Frame;
import moodlab.domain.Pace;
import moodlab.domain.Reading;
import moodlab.domain.Sample;
import moodlab.domain.Shot;
import moodlab.domain.TimedReading;
import moodlab.emotion.CnnEmotionReader;
import moodlab.emotion.EmotionModel;
import moodlab.emotion.time.SampleSettings;
import moodlab.emotion.time.Sampler;
import moodlab.session.FaceReading;
import moodlab.vision.AtEnd;
import moodlab.vision.CascadeFaceFinder;
import moodlab.vision.FileCamera;
import moodlab.vision.FileSettings;
import moodlab.vision.FinderSettings;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The filter's lag and the samples on a real clip; the figures printed are those of the emotion module's README. */
class SmoothedClipTest {

    /** Every second picture unless told otherwise: the claims hold for both, the README's figures are for all. */
    private static final int EVERY = Integer.getInteger("moodlab.every", 2);

    private static final int LONGEST_LAG = 60 / EVERY;

    private static List<TimedReading> readings(Path clip) {
        List<TimedReading> readings = new ArrayList<>();
        try (Camera camera = FileCamera.open(new FileSettings(clip, Pace.AS_FAST_AS_POSSIBLE, AtEnd.END));
                CascadeFaceFinder finder = CascadeFaceFinder.open(FinderSettings.USUAL)) {
            FaceReading reading = new FaceReading(finder, new CnnEmotionReader(EmotionModel.shipped()));
            Shot shot = camera.next();
            for (int number = 0; shot instanceof Frame frame; number++) {
                if (number % EVERY == 0) {
                    readings.add(new TimedReading(number, frame.nanos(), reading.read(frame)));
                }
                shot = camera.next();
            }
        }
        return readings;
    }

    /** Pearson's correlation of what is smoothed with what was read that many pictures before. */
    private static double correlation(List<Double> read, List<Double> smoothed, int lag) {
        double sx = 0;
        double sy = 0;
        double sxx = 0;
        double syy = 0;
        double sxy = 0;
        int n = read.size() - LONGEST_LAG;
        for (int i = LONGEST_LAG; i < read.size(); i++) {
            double x = read.get(i - lag);
            double y = smoothed.get(i);
            sx += x;
            sy += y;
            sxx += x * x;
            syy += y * y;
            sxy += x * y;
        }
        return (sxy - sx * sy / n) / Math.sqrt((sxx - sx * sx / n) * (syy - sy * sy / n));
    }

    /** Standard deviation of the differences between neighbours. */
    private static double jitter(List<Double> values) {
        double sum = 0;
        for (int i = 1; i < values.size(); i++) {
            double step = values.get(i) - values.get(i - 1);
            sum += step * step;
        }
        return Math.sqrt(sum / (values.size() - 1));
    }

    @Test
    void theSmoothedValenceLagsByLessThanTheTimeConstant() {
        Path clip = RealData.folder().resolve("faces/WolfgangLanger_Pexels.mp4");
        Assumptions.assumeTrue(Files.exists(clip), "The clip is not in " + clip + ": set MOODLAB_DATA to try on it.");
        List<TimedReading> readings = readings(clip);
        Sampler sampler = new Sampler(SampleSettings.USUAL, UnaryOperator.identity());
        List<Double> read = new ArrayList<>();
        List<Double> smoothed = new ArrayList<>();
        List<Sample> samples = new ArrayList<>();
        double quality = 0;
        for (TimedReading timed : readings) {
            samples.addAll(sampler.add(timed));
            if (timed.reading() instanceof Reading.Seen seen) {
                read.add(seen.emotions().affect().valence());
                smoothed.add(sampler.now().orElseThrow().affect().valence());
                quality += seen.quality();
            }
        }
        int best = 0;
        for (int lag = 1; lag <= LONGEST_LAG; lag++) {
            best = correlation(read, smoothed, lag) > correlation(read, smoothed, best) ? lag : best;
        }
        double period =
                (readings.get(readings.size() - 1).nanos() - readings.get(0).nanos()) / 1e9 / (readings.size() - 1);
        System.out.printf(
                "clip: %d pictures, %d read, quality %.2f; smoothed valence lags %.2f s (correlation %.3f, at no lag %.3f), "
                        + "jitter %.4f of %.4f%n",
                readings.size(),
                read.size(),
                quality / read.size(),
                best * period,
                correlation(read, smoothed, best),
                correlation(read, smoothed, 0),
                jitter(smoothed),
                jitter(read));
        samples.forEach(sample -> System.out.println(sample.second() + " "
                + sample.emotions().map(e -> e.top().label()).orElse("-") + " " + sample.abstention() + " "
                + Math.round(100 * sample.confidence()) + " % " + (sample.change() ? "change" : "")));
        assertTrue(best * period > 0 && best * period < 1, "lag " + best * period);
        assertTrue(jitter(smoothed) < jitter(read) / 2);
        assertEquals((int) (readings.size() * period), samples.size(), 1);
    }
}
