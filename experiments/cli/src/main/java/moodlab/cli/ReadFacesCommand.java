package moodlab.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import moodlab.domain.Camera;
import moodlab.domain.Frame;
import moodlab.domain.Pace;
import moodlab.domain.Pacer;
import moodlab.domain.Reading;
import moodlab.domain.Shot;
import moodlab.emotion.CnnEmotionReader;
import moodlab.emotion.EmotionModel;
import moodlab.session.FaceReading;
import moodlab.vision.AtEnd;
import moodlab.vision.CascadeFaceFinder;
import moodlab.vision.FileCamera;
import moodlab.vision.FileSettings;
import moodlab.vision.FinderSettings;
import moodlab.vision.recording.RecordingCamera;
import moodlab.vision.recording.RecordingFolder;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code moodlab read-faces}: what the network reads from each frame of a video, as CSV. */
@Command(
        name = "read-faces",
        mixinStandardHelpOptions = true,
        description = "Reads the face in every frame of a video and writes one row a frame.")
final class ReadFacesCommand implements Callable<Integer> {

    @Option(
            names = "--camera",
            required = true,
            paramLabel = "FILE",
            description = "a video file, or a recording's folder")
    private Path video;

    @Option(names = "--csv", required = true, paramLabel = "FILE", description = "where the rows go")
    private Path csv;

    @Option(names = "--model", paramLabel = "FILE", description = "weights other than the shipped ones")
    private Path model;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        EmotionModel weights = model == null ? EmotionModel.shipped() : EmotionModel.load(model);
        FaceTally tally = new FaceTally();
        try (Camera camera = camera();
                CascadeFaceFinder finder = CascadeFaceFinder.open(FinderSettings.USUAL);
                CSVPrinter rows =
                        new CSVPrinter(Files.newBufferedWriter(csv, StandardCharsets.UTF_8), CSVFormat.RFC4180)) {
            rows.printRecord((Object[]) FaceRow.HEADER);
            FaceReading reading = new FaceReading(finder, new CnnEmotionReader(weights));
            Shot shot = camera.next();
            while (shot instanceof Frame frame) {
                long from = System.nanoTime();
                Reading read = reading.read(frame);
                double millis = (System.nanoTime() - from) / 1e6;
                rows.printRecord(FaceRow.of(frame, read, millis));
                tally.add(read, millis);
                shot = camera.next();
            }
            camera.damage().ifPresent(spec.commandLine().getErr()::println);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The rows could not be written to " + csv + ": check that the folder exists and has room.", e);
        }
        spec.commandLine().getOut().println(tally);
        return 0;
    }

    private Camera camera() {
        return RecordingFolder.isRecording(video)
                ? RecordingCamera.open(video, Pacer.of(Pace.AS_FAST_AS_POSSIBLE))
                : FileCamera.open(new FileSettings(video, Pace.AS_FAST_AS_POSSIBLE, AtEnd.END));
    }

    /** What a person wants to know of the file without opening it. */
    private static final class FaceTally {

        private int frames;
        private int seen;
        private double[] millis = new double[1024];

        void add(Reading reading, double took) {
            if (frames == millis.length) {
                millis = Arrays.copyOf(millis, 2 * frames);
            }
            millis[frames++] = took;
            seen += reading instanceof Reading.Seen ? 1 : 0;
        }

        @Override
        public String toString() {
            if (frames == 0) {
                return "0 frames";
            }
            double[] sorted = Arrays.copyOf(millis, frames);
            Arrays.sort(sorted);
            return String.format(
                    Locale.ROOT,
                    "%d frames, a face in %d of them; frame to emotion p50 %.1f ms, p95 %.1f ms",
                    frames,
                    seen,
                    sorted[frames / 2],
                    sorted[(int) Math.min(frames - 1, Math.ceil(0.95 * frames))]);
        }
    }
}
