package moodlab.vision;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import moodlab.domain.Frame;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.FrameGrabber;

/**
 * The pictures of one video file from its beginning to its end, and from the beginning again.
 *
 * <p>Decoded on one thread: what FFmpeg makes of damaged stretches depends on its threads.
 */
final class VideoFile implements AutoCloseable {

    private static final double USUAL_RATE = 25;
    /** A decoder that fails this often in a row has nothing more to give. */
    private static final int PATIENCE = 100;

    private final FFmpegFrameGrabber grabber;

    /** Quarters to the right that its pictures are turned by. */
    private int quarters;

    private VideoFile(FFmpegFrameGrabber grabber) {
        this.grabber = grabber;
    }

    /** @throws CameraException where there is no such file or no video in it */
    static VideoFile open(Path path) {
        if (!Files.isReadable(path) || Files.isDirectory(path)) {
            throw new CameraException("There is no file " + path + " that can be read: check the path.");
        }
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
        PictureSize.check(path);
        FFmpegFrameGrabber grabber = new FFmpegFrameGrabber(path.toFile());
        grabber.setVideoOption("threads", "1");
        grabber.setVideoOption("max_pixels", Long.toString(PictureSize.MOST_PIXELS));
        VideoFile file = new VideoFile(grabber);
        try {
            grabber.start();
        } catch (FFmpegFrameGrabber.Exception e) {
            file.close();
            throw new CameraException(
                    path + " cannot be read as a video: choose a file that a video player opens, or convert it to mp4.",
                    e);
        }
        if (grabber.getImageWidth() <= 0) {
            file.close();
            throw new CameraException(path + " has no pictures in it: choose a video instead.");
        }
        if ((long) grabber.getImageWidth() * grabber.getImageHeight() > PictureSize.MOST_PIXELS) {
            file.close();
            throw PictureSize.tooLarge(path);
        }
        file.quarters = Upright.quarters(grabber.getDisplayRotation());
        return file;
    }

    /** Frames a second, as the file states them; 25 where it states none. */
    double frameRate() {
        double rate = grabber.getVideoFrameRate();
        return rate > 0 && rate <= 1000 ? rate : USUAL_RATE;
    }

    /** How many pictures the file says it has; 0 where it does not say. */
    long statedFrames() {
        AVFormatContext context = grabber.getFormatContext();
        for (int i = 0; i < context.nb_streams(); i++) {
            AVStream stream = context.streams(i);
            if (stream.codecpar().codec_type() == avutil.AVMEDIA_TYPE_VIDEO) {
                return stream.nb_frames();
            }
        }
        return 0;
    }

    /** The next picture with its time in the file, or nothing at its end. What cannot be decoded is passed over. */
    Optional<Frame> next() {
        int failures = 0;
        while (failures < PATIENCE) {
            try {
                return Optional.ofNullable(grabber.grabImage()).map(this::frame);
            } catch (FFmpegFrameGrabber.Exception e) {
                failures++;
            }
        }
        return Optional.empty();
    }

    /** Back to the beginning. */
    void rewind() {
        try {
            grabber.restart();
        } catch (FrameGrabber.Exception e) {
            throw new CameraException("The video can no longer be read: is the disk still there?", e);
        }
    }

    private Frame frame(org.bytedeco.javacv.Frame image) {
        ByteBuffer rows = (ByteBuffer) image.image[0];
        int rowBytes = image.imageWidth * 3;
        byte[] bgr = new byte[rowBytes * image.imageHeight];
        for (int y = 0; y < image.imageHeight; y++) {
            rows.get(y * image.imageStride, bgr, y * rowBytes, rowBytes);
        }
        boolean lying = quarters % 2 == 1;
        int width = lying ? image.imageHeight : image.imageWidth;
        int height = lying ? image.imageWidth : image.imageHeight;
        byte[] upright = Upright.turned(bgr, image.imageWidth, image.imageHeight, quarters);
        return Frame.of(width, height, image.timestamp * 1000, upright);
    }

    @Override
    public void close() {
        try {
            grabber.close();
        } catch (FrameGrabber.Exception e) {
            throw new CameraException("The video file could not be closed.", e);
        }
    }
}
