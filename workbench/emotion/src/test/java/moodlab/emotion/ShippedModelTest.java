package moodlab.emotion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import moodlab.domain.EmotionDistribution;
import moodlab.domain.FaceImage;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ShippedModelTest {

    @BeforeAll
    static void needsWeights() {
        Assumptions.assumeTrue(
                EmotionModel.class.getResource("models/face-emotion.zip") != null,
                "data/models holds no face-emotion.zip yet: train one");
    }

    @Test
    void isTheNetworkOfThisVersion() {
        EmotionModel model = EmotionModel.shipped();
        assertEquals(964_078, model.parameters());
        assertEquals(ModelManifest.TWO_HEADS, model.manifest().format());
        assertTrue(model.manifest().metrics().get("heldOutAccuracyFerPlus") > 0.84);
    }

    @Test
    void readsTheSameFaceTheSameWay() {
        CnnEmotionReader reader = new CnnEmotionReader(EmotionModel.shipped());
        FaceImage face = Faces.noise(new SplittableRandom(9));
        EmotionDistribution once = reader.read(face);
        assertEquals(once, reader.read(face));
    }
}
