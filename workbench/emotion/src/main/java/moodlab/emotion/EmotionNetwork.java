package moodlab.emotion;

import java.util.List;
import java.util.Map;
import moodlab.domain.FaceImage;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The shape of the network: one trunk, a residual network (He et al. 2016) whose last pictures' means are 128 features, and
 * two heads of seven softmax outputs: what people perceive (FER+ votes), and FER2013's label. A 3 × 3 convolution of 32
 * channels and a block of as many on the whole picture, 2 × 2 max pooling, then stages of two blocks with 48, 96 and 128
 * channels on 24 × 24, 12 × 12 and 6 × 6 pixels. 964,078 numbers with the running means and variances, about 150 million
 * multiply-adds a face.
 */
public final class EmotionNetwork {

    /** Names of the two outputs, in the order of the network's answers: perceived, FER2013 label. */
    public static final List<String> HEADS = List.of("perceived", "fer2013");

    private static final float LEAST_DEVIATION = 0.02f;
    private static final int PIXELS = FaceImage.SIDE * FaceImage.SIDE;

    private EmotionNetwork() {}

    /** The network that Moodlab ships, with random weights (He initialisation). */
    public static ComputationGraph untrained(long seed) {
        return GraphMaker.make(NetworkShape.usual(), false, seed);
    }

    /**
     * The network with given numbers, as wide as they are many.
     *
     * @param numbers by layer and parameter, for example {@code stem_W}; weights of convolutions as [out, in, height, width],
     *     of heads as [in, out]
     * @throws IllegalArgumentException where one is missing or has another length
     */
    public static ComputationGraph of(Map<String, float[]> numbers) {
        return with(numbers, GraphMaker.make(NetworkShape.of(numbers), false, 0));
    }

    /** The same answers from fewer layers, for reading alone. */
    static ComputationGraph folded(Map<String, float[]> numbers) {
        return with(Folding.of(numbers), GraphMaker.make(NetworkShape.of(numbers), true, 0));
    }

    private static ComputationGraph with(Map<String, float[]> numbers, ComputationGraph network) {
        for (Map.Entry<String, INDArray> entry : network.paramTable().entrySet()) {
            float[] values = numbers.get(entry.getKey());
            if (values == null || values.length != entry.getValue().length()) {
                throw new IllegalArgumentException(
                        "no " + entry.getValue().length() + " numbers for " + entry.getKey());
            }
            long[] shape = entry.getValue().shape();
            network.setParam(entry.getKey(), Nd4j.createFromArray(values).reshape('c', shape));
        }
        return network;
    }

    /**
     * Faces as the network takes them, [n, 1, 48, 48]: each picture has its own mean taken off and is divided by its own
     * standard deviation, so that overall brightness and contrast do not matter.
     */
    public static INDArray input(List<FaceImage> faces) {
        float[] values = new float[faces.size() * PIXELS];
        int at = 0;
        for (FaceImage face : faces) {
            standardise(face.toArray(), values, at);
            at += PIXELS;
        }
        return Nd4j.createFromArray(values).reshape(faces.size(), 1, FaceImage.SIDE, FaceImage.SIDE);
    }

    /** Takes off a picture's mean and divides by its standard deviation; written to {@code out} from {@code offset} on. */
    public static void standardise(float[] gray, float[] out, int offset) {
        double sum = 0;
        double squares = 0;
        for (float value : gray) {
            sum += value;
            squares += (double) value * value;
        }
        double mean = sum / gray.length;
        double deviation = Math.sqrt(Math.max(0, squares / gray.length - mean * mean));
        double scale = 1 / Math.max(deviation, LEAST_DEVIATION);
        for (int i = 0; i < gray.length; i++) {
            out[offset + i] = (float) ((gray[i] - mean) * scale);
        }
    }
}
