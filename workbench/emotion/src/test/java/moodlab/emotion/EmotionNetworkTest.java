package moodlab.emotion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import moodlab.domain.FaceImage;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;

class EmotionNetworkTest {

    private final ComputationGraph network = EmotionNetwork.untrained(1);

    @Test
    void hasTheNumberOfParametersItsDocNames() {
        assertEquals(964_078, network.numParams());
    }

    @Test
    void computesWithOneDnn() {
        assertTrue(OneDnn.active());
    }

    @Test
    void namesNoAnonymousClassInItsConfiguration() {
        String json = network.getConfiguration().toJson();
        assertFalse(json.matches("(?s).*\"@class\"\\s*:\\s*\"[^\"]*\\$\\d+\".*"));
    }

    @Test
    void bendsAfterEachNormalisationButThoseThatAreAddedFirst() {
        Map<String, INDArray> layers =
                network.feedForward(EmotionNetwork.input(List.of(Faces.noise(new SplittableRandom(4)))), false);
        List<String> bent = layers.keySet().stream()
                .filter(name -> name.endsWith("-relu") || name.matches("(early|stage\\d)-block\\d"))
                .toList();
        assertEquals(15, bent.size());
        bent.forEach(name -> assertEquals(0, layers.get(name).minNumber().floatValue(), name));
    }

    @Test
    void answersOfBothHeadsSumToOne() {
        List<FaceImage> faces = List.of(Faces.noise(new SplittableRandom(1)), Faces.noise(new SplittableRandom(2)));
        for (INDArray answer : network.output(EmotionNetwork.input(faces))) {
            assertArrayEquals(new double[] {1, 1}, answer.sum(1).toDoubleVector(), 1e-5);
        }
    }

    @Test
    void takesGivenNumbersAndMissesNone() {
        Map<String, float[]> numbers = new FaceNetwork(network).numbers();
        FaceImage face = Faces.noise(new SplittableRandom(7));
        assertEquals(
                new FaceNetwork(network).read(List.of(face), false),
                new FaceNetwork(EmotionNetwork.of(numbers)).read(List.of(face), false));
        Map<String, float[]> fewer = new HashMap<>(numbers);
        fewer.remove("stem_W");
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> EmotionNetwork.of(fewer));
        assertTrue(e.getMessage().contains("stem_W"), e.getMessage());
    }

    @Test
    void answersTheSameWithItsNormalisationsFoldedIn() {
        Map<String, float[]> numbers = new HashMap<>(new FaceNetwork(network).numbers());
        SplittableRandom random = new SplittableRandom(11);
        numbers.replaceAll((name, values) -> {
            boolean norm = name.contains("-norm_");
            float[] changed = values.clone();
            for (int i = 0; norm && i < changed.length; i++) {
                changed[i] += 0.2f * random.nextFloat();
            }
            return changed;
        });
        List<FaceImage> faces = List.of(Faces.noise(random), Faces.noise(random));
        List<TwoReadings> whole = new FaceNetwork(EmotionNetwork.of(numbers)).read(faces, false);
        List<TwoReadings> folded =
                new FaceNetwork(EmotionNetwork.of(numbers)).folded().read(faces, false);
        for (int i = 0; i < faces.size(); i++) {
            assertArrayEquals(
                    whole.get(i).perceived().toArray(),
                    folded.get(i).perceived().toArray(),
                    1e-5);
            assertArrayEquals(
                    whole.get(i).fer2013().toArray(), folded.get(i).fer2013().toArray(), 1e-5);
        }
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
