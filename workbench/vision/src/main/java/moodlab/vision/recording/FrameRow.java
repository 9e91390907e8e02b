package moodlab.vision.recording;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Optional;
import moodlab.domain.FaceImage;
import moodlab.vision.recording.RecordedPicture.Fate;

/** A {@link RecordedFrame} in bytes, as the package's page lays them down. */
final class FrameRow {

    private static final int NO_CROP = 0;
    private static final int BYTES = 1;
    private static final int FLOATS = 2;
    private static final int PIXELS = FaceImage.SIDE * FaceImage.SIDE;

    private FrameRow() {}

    static void write(RecordedFrame frame, DataOutput out) throws IOException {
        out.writeLong(frame.number());
        out.writeLong(frame.time().camera());
        out.writeLong(frame.time().session());
        RecordedPicture picture = frame.picture();
        out.writeLong(picture.videoMillis());
        out.writeInt(frame.missing());
        out.writeInt(picture.width());
        out.writeInt(picture.height());
        out.writeByte(picture.fate().ordinal());
        ReadingBytes.write(frame.reading(), out);
        if (frame.crop().isPresent()) {
            writeCrop(frame.crop().get(), out);
        } else {
            out.writeByte(NO_CROP);
        }
    }

    static RecordedFrame read(DataInput in) throws IOException {
        long number = in.readLong();
        FrameTime time = new FrameTime(in.readLong(), in.readLong());
        long millis = in.readLong();
        int missing = in.readInt();
        int width = in.readInt();
        int height = in.readInt();
        RecordedPicture picture = new RecordedPicture(Fate.values()[in.readUnsignedByte()], millis, width, height);
        return new RecordedFrame(number, time, missing, picture, ReadingBytes.read(in), readCrop(in));
    }

    /** A crop of an eight-bit picture fits into bytes; any other is kept as it is. */
    private static void writeCrop(FaceImage crop, DataOutput out) throws IOException {
        float[] gray = crop.toArray();
        byte[] bytes = new byte[PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            bytes[i] = (byte) Math.round(gray[i] * 255);
        }
        if (FaceImage.ofBytes(bytes, 0).equals(crop)) {
            out.writeByte(BYTES);
            out.write(bytes);
            return;
        }
        out.writeByte(FLOATS);
        for (float value : gray) {
            out.writeFloat(value);
        }
    }

    private static Optional<FaceImage> readCrop(DataInput in) throws IOException {
        int kind = in.readUnsignedByte();
        if (kind == NO_CROP) {
            return Optional.empty();
        }
        if (kind == BYTES) {
            byte[] bytes = new byte[PIXELS];
            in.readFully(bytes);
            return Optional.of(FaceImage.ofBytes(bytes, 0));
        }
        float[] gray = new float[PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            gray[i] = in.readFloat();
        }
        return Optional.of(FaceImage.of(gray));
    }
}
