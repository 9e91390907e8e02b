package moodlab.vision;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import moodlab.domain.Frame;
import moodlab.domain.Pace;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OddFilesTest {

    @TempDir
    private Path folder;

    private static List<Frame> frames(Path file) {
        List<Frame> frames = new ArrayList<>();
        try (FileCamera camera = FileCamera.open(new FileSettings(file, Pace.AS_FAST_AS_POSSIBLE, AtEnd.END))) {
            while (camera.next() instanceof Frame frame) {
                frames.add(frame);
            }
        }
        return frames;
    }

    /** A PNG of that many pixels in its header and none behind it. */
    @Test
    void refusesAnImageOfMoreThan25MegapixelsByItsHeader() throws Exception {
        Path file = Files.write(folder.resolve("huge.png"), emptyPng(5001, 5000));
        CameraException e = assertThrows(CameraException.class, () -> frames(file));
        assertTrue(e.getMessage().contains("25 million pixels: make them smaller"), e.getMessage());
    }

    @Test
    void knowsAVideosSizeByItsHeader() {
        assertEquals(640 * 360, PictureSize.pixels(TestVideos.real("faces/WolfgangLanger_Pexels.mp4")));
    }

    private static byte[] emptyPng(int width, int height) throws Exception {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(header);
        out.writeBytes("IHDR");
        out.writeInt(width);
        out.writeInt(height);
        out.write(new byte[] {8, 2, 0, 0, 0});
        CRC32 crc = new CRC32();
        crc.update(header.toByteArray());
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        DataOutputStream file = new DataOutputStream(png);
        file.writeLong(0x89504E470D0A1A0AL);
        file.writeInt(13);
        file.write(header.toByteArray());
        file.writeInt((int) crc.getValue());
        return png.toByteArray();
    }

    @Test
    void readsGrayPictures() {
        Path file = folder.resolve("gray.png");
        try (Mat gray = new Mat(30, 40, opencv_core.CV_8UC1, new Scalar(77))) {
            opencv_imgcodecs.imwrite(file.toString(), gray);
        }
        Frame frame = frames(file).get(0);
        assertEquals(40, frame.width());
        assertEquals(77, frame.toBytes()[0]);
        assertEquals(40 * 30 * 3, frame.toBytes().length);
    }

    @Test
    void makesFramesOfOneThreeAndFourChannels() {
        for (int type : new int[] {opencv_core.CV_8UC1, opencv_core.CV_8UC3, opencv_core.CV_8UC4}) {
            try (Mat picture = new Mat(3, 5, type, new Scalar(9, 9, 9, 9))) {
                Frame frame = Pictures.frame(picture, 0);
                assertEquals(9, frame.toBytes()[44]);
            }
        }
    }

    @Test
    void goesOnWhereAClipChangesItsSize() throws Exception {
        ByteArrayOutputStream clip = new ByteArrayOutputStream();
        for (int width : new int[] {64, 64, 128, 128, 32}) {
            Path jpeg = folder.resolve("one.jpg");
            try (Mat picture = new Mat(width / 2, width, opencv_core.CV_8UC3, new Scalar(90, 90, 90, 0))) {
                opencv_imgcodecs.imwrite(jpeg.toString(), picture);
            }
            clip.write(Files.readAllBytes(jpeg));
        }
        Path file = Files.write(folder.resolve("changing.mjpeg"), clip.toByteArray());
        List<Frame> frames = frames(file);
        assertEquals(5, frames.size());
        for (Frame frame : frames) {
            assertEquals(90, frame.toBytes()[0], 3);
        }
    }

    @Test
    void turnsAPhonesVideoUpright() throws Exception {
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
        Path file = folder.resolve("phone.mp4");
        try (FFmpegFrameRecorder recorder = new FFmpegFrameRecorder(file.toFile(), 64, 48)) {
            recorder.setFormat("mp4");
            recorder.setVideoCodec(avcodec.AV_CODEC_ID_MPEG4);
            recorder.setFrameRate(10);
            recorder.setDisplayRotation(-90);
            recorder.start();
            try (org.bytedeco.javacv.Frame frame = new org.bytedeco.javacv.Frame(64, 48, 8, 3)) {
                ByteBuffer pixels = (ByteBuffer) frame.image[0];
                for (int i = 0; i < pixels.capacity(); i++) {
                    pixels.put(i, (byte) (i / frame.imageStride < 24 ? 200 : 20));
                }
                recorder.record(frame);
            }
            recorder.stop();
        }
        Frame upright = frames(file).get(0);
        assertEquals(48, upright.width());
        assertEquals(64, upright.height());
        int left = upright.toBytes()[3 * (32 * 48 + 4)] & 0xff;
        int right = upright.toBytes()[3 * (32 * 48 + 43)] & 0xff;
        assertTrue(left < 60 && right > 160, "turned to the right, the upper half lies right: " + left + ", " + right);
    }

    @Test
    void turnsByQuarters() {
        byte[] picture = {1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4, 5, 5, 5, 6, 6, 6};
        assertArrayEquals(
                new byte[] {4, 4, 4, 1, 1, 1, 5, 5, 5, 2, 2, 2, 6, 6, 6, 3, 3, 3}, Upright.turned(picture, 3, 2, 1));
        assertArrayEquals(
                new byte[] {6, 6, 6, 5, 5, 5, 4, 4, 4, 3, 3, 3, 2, 2, 2, 1, 1, 1}, Upright.turned(picture, 3, 2, 2));
        assertArrayEquals(
                new byte[] {3, 3, 3, 6, 6, 6, 2, 2, 2, 5, 5, 5, 1, 1, 1, 4, 4, 4}, Upright.turned(picture, 3, 2, 3));
        assertEquals(1, Upright.quarters(-90));
        assertEquals(3, Upright.quarters(90));
        assertEquals(2, Upright.quarters(180));
    }
}
