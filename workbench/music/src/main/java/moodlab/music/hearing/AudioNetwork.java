package moodlab.music.hearing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/**
 * A network that hears a song's mood: convolutions in time over mel-frequency cepstral coefficients, their means and maxima
 * over time, and two heads, the four quadrants (softmax) and valence and arousal. About 14,000 numbers.
 *
 * <p>The convolutions are one-dimensional; they are laid out as pictures one pixel high, for which Deeplearning4j's fast
 * ones work.
 */
public final class AudioNetwork {

    private static final double KEPT = 0.6;

    private AudioNetwork() {}

    /** With random weights (He initialisation). */
    public static ComputationGraph untrained(long seed, IUpdater updater) {
        GraphBuilder graph = new NeuralNetConfiguration.Builder()
                .seed(seed)
                .updater(updater)
                .weightInit(WeightInit.RELU)
                .l2(1e-4)
                .graphBuilder()
                .addInputs("cepstrum")
                .addLayer("level", new BatchNormalization(), "cepstrum");
        String first = pooled(graph, "first", convolved(graph, "first", "level", 5, 24));
        String second = pooled(graph, "second", convolved(graph, "second", first, 5, 32));
        String third = convolved(graph, "third", second, 3, 48);
        graph.addLayer("mean", new GlobalPoolingLayer(PoolingType.AVG), third)
                .addLayer("most", new GlobalPoolingLayer(PoolingType.MAX), third)
                .addVertex("summary", new MergeVertex(), "mean", "most")
                .addLayer("dropped", new DropoutLayer(KEPT), "summary");
        addHead(graph, "quadrants", LossFunction.MCXENT, Activation.SOFTMAX, QuadrantChances.COUNT);
        addHead(graph, "affect", LossFunction.MSE, Activation.TANH, 2);
        graph.setOutputs("quadrants", "affect")
                .setInputTypes(InputType.convolutional(1, CepstrumImage.STEPS, CepstrumImage.CHANNELS));
        ComputationGraph network = new ComputationGraph(graph.build());
        network.init();
        return network;
    }

    /** As the network takes them, [n, channels, 1, steps]. */
    public static INDArray input(List<CepstrumImage> images) {
        int size = CepstrumImage.CHANNELS * CepstrumImage.STEPS;
        float[] values = new float[images.size() * size];
        for (int i = 0; i < images.size(); i++) {
            System.arraycopy(images.get(i).toArray(), 0, values, i * size, size);
        }
        return Nd4j.createFromArray(values).reshape(images.size(), CepstrumImage.CHANNELS, 1, CepstrumImage.STEPS);
    }

    /** Logarithms of the quadrants' probabilities, not calibrated, for each image. */
    public static List<double[]> scores(ComputationGraph network, List<CepstrumImage> images) {
        INDArray answers = network.output(false, input(images))[0];
        return IntStream.range(0, images.size())
                .mapToObj(i -> logarithms(answers.getRow(i).toDoubleVector()))
                .toList();
    }

    private static double[] logarithms(double[] probabilities) {
        return Arrays.stream(probabilities)
                .map(p -> Math.log(Math.max(1e-6, p)))
                .toArray();
    }

    private static String convolved(GraphBuilder graph, String name, String below, int width, int channels) {
        graph.addLayer(
                        name,
                        new ConvolutionLayer.Builder(1, width)
                                .nOut(channels)
                                .convolutionMode(ConvolutionMode.Same)
                                .hasBias(false)
                                .activation(Activation.IDENTITY)
                                .build(),
                        below)
                .addLayer(name + "-norm", new BatchNormalization(), name)
                // a layer of its own: batch normalisation ignores the activation it is given
                .addLayer(name + "-relu", new ActivationLayer(Activation.RELU), name + "-norm");
        return name + "-relu";
    }

    private static String pooled(GraphBuilder graph, String name, String below) {
        graph.addLayer(
                name + "-pool",
                new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX)
                        .kernelSize(1, 2)
                        .stride(1, 2)
                        .build(),
                below);
        return name + "-pool";
    }

    private static void addHead(GraphBuilder graph, String name, LossFunction loss, Activation activation, int out) {
        graph.addLayer(
                name,
                new OutputLayer.Builder(loss)
                        .activation(activation)
                        .weightInit(WeightInit.XAVIER)
                        .nOut(out)
                        .build(),
                "dropped");
    }
}
