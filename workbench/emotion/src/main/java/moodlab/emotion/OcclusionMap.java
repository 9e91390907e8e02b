package moodlab.emotion;

import java.util.ArrayList;
import java.util.List;
import moodlab.domain.Emotion;
import moodlab.domain.EmotionDistribution;
import moodlab.domain.FaceImage;

/**
 * Which parts of a face an answer hangs on (Zeiler and Fergus 2014): a gray patch is slid over the picture, and for each cell
 * of a grid the map tells by how much the probability of the top class falls, on average over the patches that cover the
 * cell. Negative where the class becomes likelier when the cell is hidden. What it shows is what moves this model, not what
 * moves people.
 */
public final class OcclusionMap {

    /** Cells each way; each is 4 × 4 pixels. */
    public static final int CELLS = 12;

    private static final int CELL = FaceImage.SIDE / CELLS;
    private static final int PATCH = 3;

    private final EmotionDistribution whole;
    private final double[] falls;

    private OcclusionMap(EmotionDistribution whole, double[] falls) {
        this.whole = whole;
        this.falls = falls;
    }

    /** Of what a model perceives in a face, by a patch of 12 × 12 pixels in the face's mean gray, at each of 10 × 10 places. */
    public static OcclusionMap of(CnnEmotionReader reader, FaceImage face) {
        List<FaceImage> faces = new ArrayList<>();
        faces.add(face);
        int places = CELLS - PATCH + 1;
        float gray = mean(face);
        for (int place = 0; place < places * places; place++) {
            faces.add(hidden(face, place % places, place / places, gray));
        }
        List<EmotionDistribution> answers = reader.readAll(faces);
        Emotion top = answers.get(0).top();
        double before = answers.get(0).probability(top);
        double[] sums = new double[CELLS * CELLS];
        int[] counts = new int[CELLS * CELLS];
        for (int place = 0; place < places * places; place++) {
            double fall = before - answers.get(place + 1).probability(top);
            for (int i = 0; i < PATCH * PATCH; i++) {
                int cell = (place / places + i / PATCH) * CELLS + place % places + i % PATCH;
                sums[cell] += fall;
                counts[cell]++;
            }
        }
        for (int cell = 0; cell < sums.length; cell++) {
            sums[cell] /= counts[cell];
        }
        return new OcclusionMap(answers.get(0), sums);
    }

    /** What the model perceives in the whole face. */
    public EmotionDistribution whole() {
        return whole;
    }

    /** By how much the probability of the top class falls with that cell hidden, −1 … 1. */
    public double fall(int column, int row) {
        return falls[row * CELLS + column];
    }

    /** The greatest fall. */
    public double most() {
        double most = Double.NEGATIVE_INFINITY;
        for (double fall : falls) {
            most = Math.max(most, fall);
        }
        return most;
    }

    private static float mean(FaceImage face) {
        double sum = 0;
        for (float value : face.toArray()) {
            sum += value;
        }
        return (float) (sum / (FaceImage.SIDE * FaceImage.SIDE));
    }

    private static FaceImage hidden(FaceImage face, int column, int row, float gray) {
        float[] pixels = face.toArray();
        for (int y = row * CELL; y < (row + PATCH) * CELL; y++) {
            for (int x = column * CELL; x < (column + PATCH) * CELL; x++) {
                pixels[y * FaceImage.SIDE + x] = gray;
            }
        }
        return FaceImage.of(pixels);
    }
}
