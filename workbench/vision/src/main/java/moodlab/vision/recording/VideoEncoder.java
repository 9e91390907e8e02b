package moodlab.vision.recording;

import java.io.OutputStream;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import moodlab.domain.Frame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.javacv.FrameRecorder;

/**
 * Frames into Matroska. MPEG-4 Part 2, because the LGPL build of FFmpeg has it, it is quick (4 ms for 640 × 480) and
 * small (12 MB a minute), and every player reads it. One thread. Pictures of another size than the first are scaled to
 * its size.
 */
final class VideoEncoder implements AutoCloseable {

    /** The quantiser: 1 is best, 31 smallest. */
    private static final int QUANTISER = 3;

    private static final int FRAMES_BETWEEN_KEYS = 30;
    private static final int TICKS_A_SECOND = 1_000;
    private static final long MICROS_A_TICK = 1_000;

    private final FFmpegFrameRecorder recorder;
    private ByteBuffer pixels = ByteBuffer.allocateDirect(0);
    private long lastMillis = -1;

    private VideoEncoder(FFmpegFrameRecorder recorder) {
        this.recorder = recorder;
    }

    /** @throws RecordingException where FFmpeg does not take the size */
    static VideoEncoder start(OutputStream out, int width, int height) {
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
        FFmpegFrameRecorder recorder = new FFmpegFrameRecorder(out, width, height, 0);
        recorder.setFormat("matroska");
        recorder.setVideoCodec(avcodec.AV_CODEC_ID_MPEG4);
        recorder.setPixelFormat(avutil.AV_PIX_FMT_YUV420P);
        recorder.setFrameRate(TICKS_A_SECOND);
        recorder.setVideoQuality(QUANTISER);
        recorder.setGopSize(FRAMES_BETWEEN_KEYS);
        recorder.setVideoOption("threads", "1");
        try {
            recorder.start();
        } catch (FFmpegFrameRecorder.Exception e) {
            throw refused(e);
        }
        return new VideoEncoder(recorder);
    }

    /**
     * Takes a frame.
     *
     * @param millis its time since the first; moved on where it is not later than the frame before
     * @return the time it has in the video, in milliseconds
     */
    long write(Frame frame, long millis) {
        lastMillis = Math.max(millis, lastMillis + 1);
        recorder.setTimestamp(lastMillis * MICROS_A_TICK);
        try {
            recorder.record(image(frame), avutil.AV_PIX_FMT_BGR24);
        } catch (FFmpegFrameRecorder.Exception e) {
            throw refused(e);
        }
        return lastMillis;
    }

    private org.bytedeco.javacv.Frame image(Frame frame) {
        byte[] bgr = frame.toBytes();
        if (pixels.capacity() != bgr.length) {
            pixels = ByteBuffer.allocateDirect(bgr.length);
        }
        pixels.clear().put(bgr).flip();
        org.bytedeco.javacv.Frame image = new org.bytedeco.javacv.Frame();
        image.imageWidth = frame.width();
        image.imageHeight = frame.height();
        image.imageDepth = org.bytedeco.javacv.Frame.DEPTH_UBYTE;
        image.imageChannels = 3;
        image.imageStride = frame.width() * 3;
        image.image = new Buffer[] {pixels};
        return image;
    }

    private static RecordingException refused(FrameRecorder.Exception cause) {
        return new RecordingException(
                "FFmpeg does not take the camera's picture, so no video is recorded: choose another size of picture.",
                cause);
    }

    @Override
    public void close() {
        try {
            recorder.close();
        } catch (FrameRecorder.Exception e) {
            throw refused(e);
        }
    }
}
