package moodlab.vision;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avformat;

/** How large the pictures of a file are, by its header alone: nothing is decoded. */
final class PictureSize {

    /** More than any camera that films a face; what is larger is a mistake, or meant to fill the memory. */
    static final long MOST_PIXELS = 25_000_000;

    private PictureSize() {}

    /** @throws CameraException where the header states more than 25 million pixels */
    static void check(Path path) {
        if (pixels(path) > MOST_PIXELS) {
            throw tooLarge(path);
        }
    }

    /** 0 where the header does not say. */
    static long pixels(Path path) {
        return Math.max(ofImage(path.toFile()), ofVideo(path));
    }

    static CameraException tooLarge(Path path) {
        return new CameraException(path + " has pictures of more than " + MOST_PIXELS / 1_000_000
                + " million pixels: make them smaller, 1280 × 720 is plenty for a face.");
    }

    /** 0 where it is no image that Java knows. */
    private static long ofImage(File file) {
        try (ImageInputStream in = ImageIO.createImageInputStream(file)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return 0;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                return (long) reader.getWidth(0) * reader.getHeight(0);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            return 0;
        }
    }

    /** 0 where the container leaves it to the codec (as MP4 with MPEG-4 part 2), or the file is none. */
    private static long ofVideo(Path path) {
        AVFormatContext context = new AVFormatContext(null);
        if (avformat.avformat_open_input(context, path.toString(), (AVInputFormat) null, (AVDictionary) null) < 0) {
            return 0;
        }
        try {
            long most = 0;
            for (int i = 0; i < context.nb_streams(); i++) {
                AVCodecParameters stream = context.streams(i).codecpar();
                most = Math.max(most, (long) stream.width() * stream.height());
            }
            return most;
        } finally {
            avformat.avformat_close_input(context);
        }
    }
}
