package moodlab.emotion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import moodlab.domain.EmotionDistribution;
import moodlab.domain.FaceImage;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;

class OcclusionMapTest {

    private static final FaceImage FACE = Faces.noise(new SplittableRandom(5));

    @Test
    void isTheMeanFallOfThePatchesThatCoverACell() {
        CnnEmotionReader reader = reader(EmotionNetwork.untrained(3));
        OcclusionMap map = OcclusionMap.of(reader, FACE);
        EmotionDistribution whole = reader.read(FACE);
        assertEquals(whole.top(), map.whole().top());
        // only one patch covers the corner: the top left 12 x 12 pixels
        float[] pixels = FACE.toArray();
        double sum = 0;
        for (float value : pixels) {
            sum += value;
        }
        for (int y = 0; y < 12; y++) {
            for (int x = 0; x < 12; x++) {
                pixels[y * FaceImage.SIDE + x] = (float) (sum / pixels.length);
            }
        }
        double fall = whole.probability(whole.top())
                - reader.read(FaceImage.of(pixels)).probability(whole.top());
        assertEquals(fall, map.fall(0, 0), 1e-5);
        assertTrue(map.most() >= map.fall(0, 0));
    }

    @Test
    void isFlatForAReaderThatDoesNotLook() {
        Map<String, float[]> numbers = new HashMap<>(new FaceNetwork(EmotionNetwork.untrained(3)).numbers());
        numbers.put("perceived_W", new float[numbers.get("perceived_W").length]);
        OcclusionMap map = OcclusionMap.of(reader(EmotionNetwork.of(numbers)), FACE);
        for (int i = 0; i < OcclusionMap.CELLS * OcclusionMap.CELLS; i++) {
            assertEquals(0, map.fall(i % OcclusionMap.CELLS, i / OcclusionMap.CELLS), 1e-6);
        }
    }

    private static CnnEmotionReader reader(ComputationGraph network) {
        Provenance provenance = Provenance.here("0", 3, "unknown", Provenance.RANDOM_WEIGHTS);
        ModelManifest manifest =
                new ModelManifest(ModelManifest.TWO_HEADS, "", "nothing", provenance, 0, Map.of(), 1, 1.0, false);
        return new CnnEmotionReader(EmotionModel.of(network, manifest));
    }
}
