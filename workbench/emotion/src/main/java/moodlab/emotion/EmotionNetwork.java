package moodlab.emotion;

import java.util.List;
import java.util.Map;
import moodlab.domain.Emotion;
import moodlab.domain.FaceImage;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/**
 * The shape of the network: one trunk, a residual network (He et al. 2016) whose last pictures' means are 128 features, and
 * two heads of seven softmax outputs: what people perceive (FER+ votes), and FER2013's label. A 3 × 3 convolution of 32
 * channels, 2 × 2 max pooling, then stages of two blocks with 48, 96 and 128 channels on 24 × 24, 12 × 12 and 6 × 6 pixels.
 * 945,390 numbers with the running means and variances, about 108 million multiply-adds a face.
 */
public final class EmotionNetwork {

    /** Names of the two outputs, in the order of the network's answers: perceived, FER2013 label. */
    public static final List<String> HEADS = List.of("perceived", "fer2013");

    private static final float LEAST_DEVIATION = 0.02f;
    private static final int PIXELS = FaceImage.SIDE * FaceImage.SIDE;

    private EmotionNetwork() {}

    /** The network that Moodlab ships, with random weights (He initialisation). */
    public static ComputationGraph untrained(long seed) {
        return untrained(NetworkShape.usual(), seed);
    }

    static ComputationGraph untrained(NetworkShape shape, long seed) {
        OneDnn.request();
        GraphBuilder graph = new NeuralNetConfiguration.Builder()
                .seed(seed)
                .updater(new NoOp())
                .weightInit(WeightInit.RELU)
                .graphBuilder()
                .addInputs("face");
        normalised(graph, "stem", "face", new Conv(shape.stem(), 3, 1));
        String at = relu(graph, "stem");
        graph.addLayer(
                "stem-pool",
                new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX)
                        .kernelSize(2, 2)
                        .stride(2, 2)
                        .build(),
                at);
        at = "stem-pool";
        int channels = shape.stem();
        for (int s = 0; s < shape.stages().size(); s++) {
            NetworkShape.Stage stage = shape.stages().get(s);
            for (int b = 0; b < stage.blocks(); b++) {
                String name = "stage" + s + "-block" + b;
                int stride = s > 0 && b == 0 ? 2 : 1;
                at = block(graph, name, at, new Conv(stage.channels(), 3, stride), channels);
                channels = stage.channels();
            }
        }
        graph.addLayer("features", new GlobalPoolingLayer(PoolingType.AVG), at);
        for (String head : HEADS) {
            graph.addLayer(
                    head,
                    new OutputLayer.Builder(LossFunction.MCXENT)
                            .activation(Activation.SOFTMAX)
                            .weightInit(WeightInit.XAVIER)
                            .nOut(Emotion.COUNT)
                            .build(),
                    "features");
        }
        graph.setOutputs(HEADS.toArray(String[]::new));
        graph.setInputTypes(InputType.convolutional(FaceImage.SIDE, FaceImage.SIDE, 1));
        ComputationGraph network = new ComputationGraph(graph.build());
        network.init();
        return network;
    }

    /**
     * The network with given numbers, as wide as they are many.
     *
     * @param numbers by layer and parameter, for example {@code stem_W}; weights of convolutions as [out, in, height, width],
     *     of heads as [in, out]
     * @throws IllegalArgumentException where one is missing or has another length
     */
    public static ComputationGraph of(Map<String, float[]> numbers) {
        ComputationGraph network = untrained(NetworkShape.of(numbers), 0);
        Map<String, INDArray> table = network.paramTable();
        for (Map.Entry<String, INDArray> entry : table.entrySet()) {
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

    private record Conv(int channels, int kernel, int stride) {}

    private static String block(GraphBuilder graph, String name, String below, Conv conv, int channelsBelow) {
        normalised(graph, name + "-first", below, conv);
        String first = relu(graph, name + "-first");
        String second = normalised(graph, name + "-second", first, new Conv(conv.channels(), 3, 1));
        String side = conv.stride() == 1 && conv.channels() == channelsBelow
                ? below
                : normalised(graph, name + "-side", below, new Conv(conv.channels(), 1, conv.stride()));
        graph.addVertex(name + "-sum", new ElementWiseVertex(ElementWiseVertex.Op.Add), second, side);
        graph.addLayer(name, new ActivationLayer(Activation.RELU), name + "-sum");
        return name;
    }

    private static String normalised(GraphBuilder graph, String name, String below, Conv conv) {
        graph.addLayer(
                name,
                new ConvolutionLayer.Builder(conv.kernel(), conv.kernel())
                        .stride(conv.stride(), conv.stride())
                        .nOut(conv.channels())
                        .convolutionMode(ConvolutionMode.Same)
                        .hasBias(false)
                        .activation(Activation.IDENTITY)
                        .build(),
                below);
        graph.addLayer(
                name + "-norm",
                new BatchNormalization.Builder().useLogStd(false).build(),
                name);
        return name + "-norm";
    }

    /** A layer of its own: batch normalisation ignores the activation it is given. */
    private static String relu(GraphBuilder graph, String name) {
        graph.addLayer(name + "-relu", new ActivationLayer(Activation.RELU), name + "-norm");
        return name + "-relu";
    }
}
