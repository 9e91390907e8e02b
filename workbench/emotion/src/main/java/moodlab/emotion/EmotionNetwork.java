package moodlab.emotion;

import java.util.List;
import moodlab.domain.Emotion;
import moodlab.domain.FaceImage;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/**
 * The shape of the network: four blocks of two 3 × 3 convolutions (24, 48, 96, 144 channels), each with batch
 * normalisation (Ioffe and Szegedy 2015) and ReLU; 2 × 2 max pooling between blocks; the mean over the picture; dropout;
 * seven softmax outputs. 475,471 numbers with the running means, about 59 million multiply-adds a face.
 */
public final class EmotionNetwork {

    private static final List<Integer> CHANNELS = List.of(24, 48, 96, 144);
    private static final double KEEP = 0.8;
    private static final float LEAST_DEVIATION = 0.02f;
    private static final int PIXELS = FaceImage.SIDE * FaceImage.SIDE;

    private EmotionNetwork() {}

    /** A network with random weights (He initialisation) that learns by {@code updater}. */
    public static MultiLayerNetwork untrained(long seed, IUpdater updater) {
        OneDnn.request();
        NeuralNetConfiguration.ListBuilder layers = new NeuralNetConfiguration.Builder()
                .seed(seed)
                .updater(updater)
                .weightInit(WeightInit.RELU)
                .list();
        for (int channels : CHANNELS) {
            convolution(layers, channels);
            convolution(layers, channels);
            if (channels != CHANNELS.get(CHANNELS.size() - 1)) {
                layers.layer(new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX)
                        .kernelSize(2, 2)
                        .stride(2, 2)
                        .build());
            }
        }
        layers.layer(new GlobalPoolingLayer(PoolingType.AVG));
        layers.layer(new DropoutLayer(KEEP));
        layers.layer(new OutputLayer.Builder(LossFunction.MCXENT)
                .activation(Activation.SOFTMAX)
                .weightInit(WeightInit.XAVIER)
                .nOut(Emotion.COUNT)
                .build());
        layers.setInputType(InputType.convolutional(FaceImage.SIDE, FaceImage.SIDE, 1));
        MultiLayerNetwork network = new MultiLayerNetwork(layers.build());
        network.init();
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

    private static void convolution(NeuralNetConfiguration.ListBuilder layers, int channels) {
        layers.layer(new ConvolutionLayer.Builder(3, 3)
                .nOut(channels)
                .convolutionMode(ConvolutionMode.Same)
                .hasBias(false)
                .activation(Activation.IDENTITY)
                .build());
        layers.layer(new BatchNormalization());
        // a layer of its own: batch normalisation ignores the activation it is given
        layers.layer(new ActivationLayer(Activation.RELU));
    }

    private static void standardise(float[] gray, float[] out, int offset) {
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
