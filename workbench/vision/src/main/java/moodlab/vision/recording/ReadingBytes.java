package moodlab.vision.recording;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import moodlab.domain.Defect;
import moodlab.domain.Emotion;
import moodlab.domain.EmotionDistribution;
import moodlab.domain.FaceBox;
import moodlab.domain.Reading;

/** A reading in bytes: doubles as they are, so that it reads back to the same bits. */
final class ReadingBytes {

    private static final int NO_FACE = 0;
    private static final int SEEN = 1;
    private static final int UNUSABLE = 2;
    private static final int NO_PICTURE = 3;

    private ReadingBytes() {}

    static void write(Reading reading, DataOutput out) throws IOException {
        if (reading instanceof Reading.Seen seen) {
            out.writeByte(SEEN);
            write(seen.box(), seen.quality(), out);
            for (double probability : seen.emotions().toArray()) {
                out.writeDouble(probability);
            }
        } else if (reading instanceof Reading.Unusable unusable) {
            out.writeByte(UNUSABLE);
            write(unusable.box(), unusable.quality(), out);
            out.writeLong(bits(unusable.defects()));
        } else if (reading instanceof Reading.NoPicture none) {
            out.writeByte(NO_PICTURE);
            out.writeUTF(none.reason());
        } else {
            out.writeByte(NO_FACE);
        }
    }

    private static void write(FaceBox box, double quality, DataOutput out) throws IOException {
        out.writeInt(box.x());
        out.writeInt(box.y());
        out.writeInt(box.width());
        out.writeInt(box.height());
        out.writeDouble(quality);
    }

    static Reading read(DataInput in) throws IOException {
        int kind = in.readUnsignedByte();
        return switch (kind) {
            case NO_FACE -> new Reading.NoFace();
            case SEEN -> {
                FaceBox box = box(in);
                double quality = in.readDouble();
                yield new Reading.Seen(emotions(in), box, quality);
            }
            case UNUSABLE -> new Reading.Unusable(box(in), in.readDouble(), defects(in.readLong()));
            case NO_PICTURE -> new Reading.NoPicture(in.readUTF());
            default -> throw new IOException("no reading is of the kind " + kind);
        };
    }

    private static FaceBox box(DataInput in) throws IOException {
        return new FaceBox(in.readInt(), in.readInt(), in.readInt(), in.readInt());
    }

    private static EmotionDistribution emotions(DataInput in) throws IOException {
        double[] probabilities = new double[Emotion.COUNT];
        for (int i = 0; i < probabilities.length; i++) {
            probabilities[i] = in.readDouble();
        }
        return EmotionDistribution.of(probabilities);
    }

    private static long bits(Set<Defect> defects) {
        return defects.stream().mapToLong(defect -> 1L << defect.ordinal()).sum();
    }

    private static Set<Defect> defects(long bits) {
        EnumSet<Defect> defects = EnumSet.allOf(Defect.class);
        defects.removeIf(defect -> (bits & 1L << defect.ordinal()) == 0);
        return defects;
    }
}
