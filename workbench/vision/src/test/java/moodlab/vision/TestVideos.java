package moodlab.vision;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import moodlab.domain.Pacer;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.javacv.Frame;
import org.junit.jupiter.api.Assumptions;

/** Videos that tests watch: the real clips where the data folder is there, and small ones encoded here. */
final class TestVideos {

    static final Pacer NO_WAIT = nanos -> {};

    private TestVideos() {}

    /** A file of the real data; skips the test where it is not there. */
    static Path real(String name) {
        String stated = System.getenv("MOODLAB_DATA");
        Path data = stated == null ? root().resolve("../shared/data") : Path.of(stated);
        Path file = data.resolve(name);
        Assumptions.assumeTrue(
                Files.isReadable(file), "Skipped: " + name + " is not in the data folder; set MOODLAB_DATA to it.");
        return file;
    }

    private static Path root() {
        Path folder = Path.of(System.getProperty("user.dir"));
        while (!Files.isDirectory(folder.resolve("workbench"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    /** Ten frames a second, 64 × 48, MPEG-4 part 2; frame i is a plain gray of 20 i. */
    static Path encoded(Path folder, int frames) throws Exception {
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
        Path file = folder.resolve("drawn.mp4");
        try (FFmpegFrameRecorder recorder = new FFmpegFrameRecorder(file.toFile(), 64, 48)) {
            recorder.setFormat("mp4");
            recorder.setVideoCodec(avcodec.AV_CODEC_ID_MPEG4);
            recorder.setFrameRate(10);
            recorder.setVideoBitrate(400_000);
            recorder.start();
            for (int i = 0; i < frames; i++) {
                record(recorder, 20 * i);
            }
            recorder.stop();
        }
        return file;
    }

    private static void record(FFmpegFrameRecorder recorder, int gray) throws Exception {
        try (Frame frame = new Frame(64, 48, Frame.DEPTH_UBYTE, 3)) {
            ByteBuffer pixels = (ByteBuffer) frame.image[0];
            for (int i = 0; i < pixels.capacity(); i++) {
                pixels.put(i, (byte) gray);
            }
            recorder.record(frame);
        }
    }
}
