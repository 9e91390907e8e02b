package moodlab.vision.recording;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import moodlab.domain.Defect;
import moodlab.domain.EmotionDistribution;
import moodlab.domain.FaceBox;
import moodlab.domain.FaceImage;
import moodlab.domain.Frame;
import moodlab.domain.Moment;
import moodlab.domain.Reading;

/** Pictures that can be told apart, and what was read from them. */
final class Scenes {

    static final int WIDTH = 96;
    static final int HEIGHT = 72;
    static final long PERIOD = 33_333_333;
    static final long LATER = 5_000_000_000L;
    static final RecordingFacts FACTS = new RecordingFacts(
            "S-001", "P-07", "demo", "ab12", new Moment(Instant.parse("2026-01-05T09:00:00.123456789Z"), LATER));

    private Scenes() {}

    /** A gray picture with a bright bar whose place is the frame's number. */
    static Frame picture(int number) {
        return picture(number, WIDTH, HEIGHT);
    }

    static Frame picture(int number, int width, int height) {
        byte[] bgr = new byte[width * height * 3];
        int bar = number * 8 % width;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                byte gray = (byte) (x >= bar && x < bar + 8 ? 230 : 40);
                for (int c = 0; c < 3; c++) {
                    bgr[(y * width + x) * 3 + c] = gray;
                }
            }
        }
        return Frame.of(width, height, number * PERIOD, bgr);
    }

    /** A picture that does not compress well. */
    static Frame noise(int number) {
        byte[] bgr = new byte[160 * 120 * 3];
        new Random(number).nextBytes(bgr);
        return Frame.of(160, 120, number * PERIOD, bgr);
    }

    /** Where the bar is in that picture. */
    static int bar(Frame frame) {
        byte[] bgr = frame.toBytes();
        int row = frame.height() / 2 * frame.width();
        for (int bar = 0; bar + 8 <= frame.width(); bar += 8) {
            if ((bgr[(row + bar + 4) * 3] & 0xff) > 135) {
                return bar;
            }
        }
        return -1;
    }

    /** A row for that picture; every kind of reading comes in turn. */
    static RecordedFrame row(int number) {
        RecordedPicture picture = number % 5 == 4 ? RecordedPicture.none() : RecordedPicture.dropped(WIDTH, HEIGHT);
        FrameTime time = new FrameTime(number * PERIOD, LATER + number * PERIOD + number % 3 * 1_000_000L);
        FaceBox box = new FaceBox(number, 2, 30, 31);
        return switch (number % 5) {
            case 0 -> new RecordedFrame(number, time, 0, picture, new Reading.NoFace(), Optional.empty());
            case 1 ->
                new RecordedFrame(
                        number,
                        time,
                        0,
                        picture,
                        new Reading.Unusable(box, 0.1, EnumSet.of(Defect.TOO_DARK, Defect.BLURRED)),
                        Optional.of(crop(number)));
            case 4 ->
                new RecordedFrame(
                        number, time, 0, picture, new Reading.NoPicture("The camera is lost."), Optional.empty());
            default ->
                new RecordedFrame(
                        number,
                        time,
                        0,
                        picture,
                        new Reading.Seen(emotions(number), box, 0.7),
                        Optional.of(crop(number)));
        };
    }

    static Optional<Frame> pictureOf(RecordedFrame row) {
        return row.picture().fate() == RecordedPicture.Fate.NONE
                ? Optional.empty()
                : Optional.of(picture((int) row.number()));
    }

    /** Every third is no picture of eight bits. */
    static FaceImage crop(int number) {
        Random random = new Random(number);
        float[] gray = new float[FaceImage.SIDE * FaceImage.SIDE];
        for (int i = 0; i < gray.length; i++) {
            gray[i] = number % 3 == 0 ? random.nextFloat() : random.nextInt(256) / 255f;
        }
        return FaceImage.of(gray);
    }

    static EmotionDistribution emotions(int number) {
        double[] weights = new Random(number).doubles(7, 0.1, 1).toArray();
        double sum = java.util.Arrays.stream(weights).sum();
        return EmotionDistribution.of(
                java.util.Arrays.stream(weights).map(weight -> weight / sum).toArray());
    }

    /** Records so many frames, none dropped, and gives the rows. */
    static List<RecordedFrame> record(Path home, int frames) {
        List<RecordedFrame> rows = new ArrayList<>();
        RecordingFolder folder = RecordingFolder.of(home, "S-001");
        try (Recorder recorder =
                Recorder.start(folder, new HomeKeys(home)::create, FACTS, RecorderSettings.PATIENT, Scenes::fail)) {
            for (int i = 0; i < frames; i++) {
                RecordedFrame row = row(i);
                rows.add(row);
                recorder.offer(row, pictureOf(row));
            }
        }
        return rows;
    }

    private static void fail(String sentence) {
        throw new AssertionError(sentence);
    }
}
