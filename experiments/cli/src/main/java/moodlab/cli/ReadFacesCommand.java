package moodlab.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
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
import moodlab.vision.FileCamera;
import moodlab.vision.FileSettings;
import moodlab.vision.FinderSettings;
import moodlab.vision.TrackingFaceFinder;
import moodlab.vision.recording.RecordingCamera;
import moodlab.vision.recording.RecordingFolder;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.bytedeco.javacpp.Pointer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Option(
            names = "--passes",
            defaultValue = "1",
            paramLabel = "N",
            description = "how often the video is read, to see that the memory stays flat; rows are of the first pass")
    private int passes;

    @Mixin
    private PassphraseOption passphrase;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        EmotionModel weights = model == null ? EmotionModel.shipped() : EmotionModel.load(model);
        CnnEmotionReader reader = new CnnEmotionReader(weights);
        FaceTally tally = new FaceTally();
        try (CSVPrinter rows =
                new CSVPrinter(Files.newBufferedWriter(csv, StandardCharsets.UTF_8), CSVFormat.RFC4180)) {
            rows.printRecord((Object[]) FaceRow.HEADER);
            read(reader, tally, Optional.of(rows));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The rows could not be written to " + csv + ": check that the folder exists and has room.", e);
        }
        spec.commandLine().getOut().println(tally);
        repeat(reader, tally);
        return 0;
    }

    private Camera camera() {
        return RecordingFolder.isRecording(video)
                ? RecordingCamera.open(
                        video,
                        passphrase.keys().recordings(new RecordingFolder(video).home())::open,
                        Pacer.of(Pace.AS_FAST_AS_POSSIBLE))
                : FileCamera.open(new FileSettings(video, Pace.AS_FAST_AS_POSSIBLE, AtEnd.END));
    }

    /** Says what the process holds now and then, the Java heap and all that OpenCV and FFmpeg took. */
    private void repeat(CnnEmotionReader reader, FaceTally tally) {
        for (int pass = 2; pass <= passes; pass++) {
            try {
                read(reader, tally, Optional.empty());
            } catch (IOException e) {
                throw new UncheckedIOException("No rows are written in this pass.", e);
            }
            spec.commandLine()
                    .getOut()
                    .println(
                            "pass " + pass + ": " + tally + "; memory " + Pointer.physicalBytes() / (1 << 20) + " MiB");
        }
    }

    private void read(CnnEmotionReader reader, FaceTally tally, Optional<CSVPrinter> rows) throws IOException {
        try (Camera camera = camera();
                TrackingFaceFinder finder = TrackingFaceFinder.open(FinderSettings.USUAL)) {
            FaceReading reading = new FaceReading(finder, reader);
            Shot shot = camera.next();
            while (shot instanceof Frame frame) {
                long from = System.nanoTime();
                Reading read = reading.read(frame);
                double millis = (System.nanoTime() - from) / 1e6;
                if (rows.isPresent()) {
                    rows.get().printRecord(FaceRow.of(frame, read, millis));
                }
                tally.add(read, millis);
                shot = camera.next();
            }
            camera.damage().ifPresent(spec.commandLine().getErr()::println);
        }
    }

    /** What a person wants to know of the file without opening it. */
    private static final class FaceTally {

        private int frames;
        private int seen;
        private int unusable;
        private double[] millis = new double[1024];

        void add(Reading reading, double took) {
            if (frames == millis.length) {
                millis = Arrays.copyOf(millis, 2 * frames);
            }
            millis[frames++] = took;
            seen += reading instanceof Reading.Seen ? 1 : 0;
            unusable += reading instanceof Reading.Unusable ? 1 : 0;
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
                    "%d frames, a face read in %d of them, not good enough in %d; frame to emotion p50 %.1f ms, p95 %.1f ms",
                    frames,
                    seen,
                    unusable,
                    sorted[frames / 2],
                    sorted[(int) Math.min(frames - 1, Math.ceil(0.95 * frames))]);
        }
    }
}
