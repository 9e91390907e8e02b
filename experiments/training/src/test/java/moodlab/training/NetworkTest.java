package moodlab.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import moodlab.domain.FaceImage;
import moodlab.emotion.EmotionModel;
import moodlab.emotion.ModelManifest;
import moodlab.emotion.NetworkShape;
import moodlab.emotion.NetworkShape.Stage;
import moodlab.emotion.Provenance;
import moodlab.emotion.TwoReadings;
import org.junit.jupiter.api.Test;

class NetworkTest {

    private static final List<Stage> STAGES = List.of(new Stage(16, 1), new Stage(32, 1));
    private static final NetworkShape WITHOUT_EARLY_BLOCKS = new NetworkShape(16, 0, STAGES);
    private static final NetworkShape WITH_EARLY_BLOCKS = new NetworkShape(16, 2, STAGES);

    private final EmotionModel model = model();

    @Test
    void answersAsTheModelItGoesOnFromWhoseEarlyBlocksAreNew() {
        Network longer = Network.of(WITH_EARLY_BLOCKS);
        NetworkReader reader = new NetworkReader(longer, false);
        reader.use(longer.weights(model, 4));
        List<FaceImage> faces = faces();
        List<TwoReadings> before = model.read(faces);
        List<TwoReadings> after = reader.read(faces);
        for (int i = 0; i < faces.size(); i++) {
            assertArrayEquals(
                    before.get(i).perceived().toArray(),
                    after.get(i).perceived().toArray(),
                    1e-4);
        }
    }

    @Test
    void refusesAModelOfAnotherWidth() {
        Network wider = Network.of(WITH_EARLY_BLOCKS.times(2));
        assertThrows(TrainingException.class, () -> wider.weights(model, 4));
    }

    @Test
    void refusesToDropAModelsBlocks() {
        Network shorter = Network.of(new NetworkShape(16, 0, List.of(new Stage(16, 1))));
        assertThrows(TrainingException.class, () -> shorter.weights(model, 4));
    }

    @Test
    void knowsItsShapeFromItsNumbers() {
        assertEquals(WITHOUT_EARLY_BLOCKS, NetworkShape.of(model.numbers()));
    }

    private static EmotionModel model() {
        Network network = Network.of(WITHOUT_EARLY_BLOCKS);
        Provenance provenance = Provenance.here("", 3, "", Provenance.RANDOM_WEIGHTS);
        ModelManifest manifest =
                new ModelManifest(ModelManifest.TWO_HEADS, "", "nothing", provenance, 0, Map.of(), 1, 1.0, false);
        return EmotionModel.of(network.graph(Weights.random(network, 3)), manifest);
    }

    private static List<FaceImage> faces() {
        SplittableRandom random = new SplittableRandom(6);
        return IntStream.range(0, 3)
                .mapToObj(i -> {
                    float[] gray = new float[FaceImage.SIDE * FaceImage.SIDE];
                    for (int p = 0; p < gray.length; p++) {
                        gray[p] = random.nextFloat();
                    }
                    return FaceImage.of(gray);
                })
                .toList();
    }
}
