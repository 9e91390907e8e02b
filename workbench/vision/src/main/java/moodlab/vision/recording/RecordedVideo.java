package moodlab.vision.recording;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import javax.crypto.SecretKey;
import moodlab.domain.Frame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.FrameGrabber;

/** The pictures of a recording. Decoded on one thread, so that the same frame is the same picture. */
final class RecordedVideo implements AutoCloseable {

    private static final long MICROS = 1_000;
    /** Up to here going on is cheaper than a search. */
    private static final long NEAR_MILLIS = 2_000;

    /** FFmpeg's way in: it knows no Java exceptions, so the first is kept for the caller. */
    private static final class Way extends FilterInputStream {

        private RecordingException fault;

        Way(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] into, int offset, int count) throws IOException {
            try {
                return super.read(into, offset, count);
            } catch (RecordingException e) {
                fault = e;
                return -1;
            }
        }
    }

    private final ChunkFile file;
    private final Way way;
    private final FFmpegFrameGrabber grabber;
    private boolean started;
    private long shownMillis = -1;

    private RecordedVideo(ChunkFile file) {
        this.file = file;
        this.way = new Way(new ChunkStream(file, 0));
        this.grabber = new FFmpegFrameGrabber(way);
        grabber.setVideoOption("threads", "1");
    }

    /** The file as FFmpeg wrote it. */
    void copyTo(OutputStream out) throws IOException {
        new ChunkStream(file, 0).transferTo(out);
    }

    static RecordedVideo open(Path path, SecretKey key) {
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
        return new RecordedVideo(ChunkFile.open(path, key, ChunkFormat.Kind.VIDEO));
    }

    Optional<String> damage() {
        return file.damage();
    }

    /** That frame's picture; empty where the video has none, or was cut off before it. */
    Optional<Frame> at(RecordedFrame row) {
        RecordedPicture picture = row.picture();
        if (picture.fate() != RecordedPicture.Fate.IN_VIDEO || !start()) {
            return Optional.empty();
        }
        try {
            grabber.setImageWidth(picture.width());
            grabber.setImageHeight(picture.height());
            return find(picture.videoMillis())
                    .map(image -> frame(image, row.time().camera()));
        } catch (FrameGrabber.Exception e) {
            shownMillis = Long.MAX_VALUE;
            return Optional.empty();
        }
    }

    private boolean start() {
        if (!started) {
            try {
                grabber.start();
                started = true;
            } catch (FrameGrabber.Exception e) {
                check();
                return false;
            }
        }
        return true;
    }

    private Optional<org.bytedeco.javacv.Frame> find(long millis) throws FrameGrabber.Exception {
        if (millis <= shownMillis || millis > shownMillis + NEAR_MILLIS) {
            grabber.setTimestamp(millis * MICROS);
            shownMillis = -1;
        }
        while (shownMillis < millis) {
            org.bytedeco.javacv.Frame image = grabber.grabImage();
            check();
            if (image == null) {
                shownMillis = Long.MAX_VALUE;
                return Optional.empty();
            }
            shownMillis = Math.round(image.timestamp / (double) MICROS);
            if (shownMillis == millis) {
                return Optional.of(image);
            }
        }
        return Optional.empty();
    }

    private void check() {
        if (way.fault != null) {
            RecordingException fault = way.fault;
            way.fault = null;
            shownMillis = Long.MAX_VALUE;
            throw fault;
        }
    }

    private static Frame frame(org.bytedeco.javacv.Frame image, long nanos) {
        ByteBuffer rows = (ByteBuffer) image.image[0];
        int rowBytes = image.imageWidth * 3;
        byte[] bgr = new byte[rowBytes * image.imageHeight];
        for (int y = 0; y < image.imageHeight; y++) {
            rows.get(y * image.imageStride, bgr, y * rowBytes, rowBytes);
        }
        return Frame.of(image.imageWidth, image.imageHeight, nanos, bgr);
    }

    @Override
    public void close() {
        try (file) {
            grabber.close();
        } catch (FrameGrabber.Exception e) {
            throw new RecordingException("The recording's video could not be closed.", e);
        }
    }
}
