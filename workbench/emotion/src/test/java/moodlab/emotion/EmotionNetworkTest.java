package moodlab.emotion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import moodlab.domain.FaceImage;
import org.deeplearning4j.nn.layers.normalization.BatchNormalization;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.config.Adam;

class EmotionNetworkTest {

    private final MultiLayerNetwork network = EmotionNetwork.untrained(1, new Adam(1e-3));

    @Test
    void hasTheNumberOfParametersItsDocNames() {
        assertEquals(475_471, network.numParams());
    }

    @Test
    void computesWithOneDnn() {
        assertTrue(OneDnn.active());
    }

    @Test
    void namesNoAnonymousClassInItsConfiguration() {
        String json = network.getLayerWiseConfigurations().toJson();
        assertFalse(json.matches("(?s).*\"@class\"\\s*:\\s*\"[^\"]*\\$\\d+\".*"));
    }

    @Test
    void bendsAfterEachNormalisation() {
        List<INDArray> layers =
                network.feedForward(EmotionNetwork.input(List.of(Faces.noise(new SplittableRandom(4)))), false);
        int normalisations = 0;
        for (int i = 0; i < network.getnLayers(); i++) {
            if (network.getLayer(i) instanceof BatchNormalization) {
                normalisations++;
                assertEquals(0, layers.get(i + 2).minNumber().floatValue());
            }
        }
        assertEquals(8, normalisations);
    }

    @Test
    void answersSumToOne() {
        List<FaceImage> faces = List.of(Faces.noise(new SplittableRandom(1)), Faces.noise(new SplittableRandom(2)));
        double[] sums = network.output(EmotionNetwork.input(faces)).sum(1).toDoubleVector();
        assertArrayEquals(new double[] {1, 1}, sums, 1e-5);
    }

    @Test
    void takesAwayBrightnessAndContrast() {
        float[] gray = Faces.noise(new SplittableRandom(3)).toArray();
        float[] dim = gray.clone();
        for (int i = 0; i < dim.length; i++) {
            dim[i] = 0.3f + 0.4f * gray[i];
        }
        double[] one = values(FaceImage.of(gray));
        double[] other = values(FaceImage.of(dim));
        assertArrayEquals(one, other, 1e-4);
    }

    @Test
    void aBlankPictureStaysFinite() {
        for (double value : values(FaceImage.of(new float[FaceImage.SIDE * FaceImage.SIDE]))) {
            assertEquals(0, value);
        }
    }

    private static double[] values(FaceImage face) {
        return EmotionNetwork.input(List.of(face)).dup().reshape(-1).toDoubleVector();
    }
}
