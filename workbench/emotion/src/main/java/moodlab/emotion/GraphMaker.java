package moodlab.emotion;

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
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** Lays out an {@link EmotionNetwork}, with its normalisations as layers or {@link Folding folded} into the convolutions. */
final class GraphMaker {

    private final boolean folded;
    private final GraphBuilder graph;

    private GraphMaker(boolean folded, long seed) {
        this.folded = folded;
        this.graph = new NeuralNetConfiguration.Builder()
                .seed(seed)
                .updater(new NoOp())
                .weightInit(WeightInit.RELU)
                .graphBuilder()
                .addInputs("face");
    }

    /** With random weights. */
    static ComputationGraph make(NetworkShape shape, boolean folded, long seed) {
        OneDnn.request();
        GraphMaker maker = new GraphMaker(folded, seed);
        maker.heads(maker.trunk(shape));
        ComputationGraph network = new ComputationGraph(maker.graph.build());
        network.init();
        return network;
    }

    private record Conv(int channels, int kernel, int stride) {}

    private String trunk(NetworkShape shape) {
        String whole = bent("stem", "face", new Conv(shape.stem(), 3, 1));
        for (int b = 0; b < shape.early(); b++) {
            whole = block("early-block" + b, whole, new Conv(shape.stem(), 3, 1), shape.stem());
        }
        graph.addLayer(
                "stem-pool",
                new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX)
                        .kernelSize(2, 2)
                        .stride(2, 2)
                        .build(),
                whole);
        String at = "stem-pool";
        int channels = shape.stem();
        for (int s = 0; s < shape.stages().size(); s++) {
            NetworkShape.Stage stage = shape.stages().get(s);
            for (int b = 0; b < stage.blocks(); b++) {
                int stride = s > 0 && b == 0 ? 2 : 1;
                at = block("stage" + s + "-block" + b, at, new Conv(stage.channels(), 3, stride), channels);
                channels = stage.channels();
            }
        }
        return at;
    }

    private void heads(String trunk) {
        graph.addLayer("features", new GlobalPoolingLayer(PoolingType.AVG), trunk);
        for (String head : EmotionNetwork.HEADS) {
            graph.addLayer(
                    head,
                    new OutputLayer.Builder(LossFunction.MCXENT)
                            .activation(Activation.SOFTMAX)
                            .weightInit(WeightInit.XAVIER)
                            .nOut(Emotion.COUNT)
                            .build(),
                    "features");
        }
        graph.setOutputs(EmotionNetwork.HEADS.toArray(String[]::new));
        graph.setInputTypes(InputType.convolutional(FaceImage.SIDE, FaceImage.SIDE, 1));
    }

    private String block(String name, String below, Conv conv, int channelsBelow) {
        String first = bent(name + "-first", below, conv);
        String second = straight(name + "-second", first, new Conv(conv.channels(), 3, 1));
        String side = conv.stride() == 1 && conv.channels() == channelsBelow
                ? below
                : straight(name + "-side", below, new Conv(conv.channels(), 1, conv.stride()));
        graph.addVertex(name + "-sum", new ElementWiseVertex(ElementWiseVertex.Op.Add), second, side);
        graph.addLayer(name, new ActivationLayer(Activation.RELU), name + "-sum");
        return name;
    }

    /** Normalised, then ReLU. */
    private String bent(String name, String below, Conv conv) {
        if (folded) {
            return convolution(name, below, conv, Activation.RELU);
        }
        // a layer of its own: batch normalisation ignores the activation it is given
        graph.addLayer(name + "-relu", new ActivationLayer(Activation.RELU), straight(name, below, conv));
        return name + "-relu";
    }

    /** Normalised, without ReLU. */
    private String straight(String name, String below, Conv conv) {
        convolution(name, below, conv, Activation.IDENTITY);
        if (folded) {
            return name;
        }
        graph.addLayer(
                name + "-norm",
                new BatchNormalization.Builder()
                        .useLogStd(false)
                        .eps(Folding.EPSILON)
                        .build(),
                name);
        return name + "-norm";
    }

    private String convolution(String name, String below, Conv conv, Activation activation) {
        graph.addLayer(
                name,
                new ConvolutionLayer.Builder(conv.kernel(), conv.kernel())
                        .stride(conv.stride(), conv.stride())
                        .nOut(conv.channels())
                        .convolutionMode(ConvolutionMode.Same)
                        .hasBias(folded)
                        .activation(activation)
                        .build(),
                below);
        return name;
    }
}
