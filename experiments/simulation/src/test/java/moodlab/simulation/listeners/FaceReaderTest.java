package moodlab.simulation.listeners;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import moodlab.domain.Affect;
import moodlab.domain.Emotion;
import moodlab.domain.EmotionDistribution;
import moodlab.simulation.Checkout;
import org.junit.jupiter.api.Test;

class FaceReaderTest {

    private final FaceConfusion confusion = Numbers.face();
    private final FaceReader reader = new FaceReader(confusion);

    @Test
    void confusionIsTheModelCards() throws IOException {
        List<String> rows;
        try (Stream<String> lines = Files.lines(Checkout.root().resolve("data/models/README.md"))) {
            rows = lines.filter(line -> line.startsWith("| **"))
                    .limit(Emotion.COUNT)
                    .toList();
        }
        for (Emotion emotion : Emotion.values()) {
            String[] cells = rows.get(emotion.ordinal()).split("\\|");
            List<Integer> counts = Arrays.stream(cells, 2, 2 + Emotion.COUNT)
                    .map(cell -> Integer.valueOf(cell.strip()))
                    .toList();
            assertEquals(counts, confusion.counts().get(emotion.ordinal()), emotion.label());
        }
    }

    /** 4,000 draws: four standard errors of a share are at most 0.032. */
    @Test
    void errsAsTheConfusionMatrixSays() {
        Random random = new Random(3);
        for (Emotion truth : Emotion.values()) {
            int[] answers = new int[Emotion.COUNT];
            for (int i = 0; i < 4000; i++) {
                answers[reader.answer(truth, random).ordinal()]++;
            }
            List<Integer> row = confusion.counts().get(truth.ordinal());
            double sum = row.stream().mapToInt(Integer::intValue).sum();
            for (int i = 0; i < answers.length; i++) {
                assertEquals(row.get(i) / sum, answers[i] / 4000.0, 0.032);
            }
        }
    }

    @Test
    void theAnswerIsTheMostProbableEmotion() {
        Random random = new Random(4);
        for (Emotion answer : Emotion.values()) {
            for (int i = 0; i < 200; i++) {
                EmotionDistribution read =
                        reader.reading(answer, random).emotions().orElseThrow();
                assertEquals(answer, read.top());
            }
        }
    }

    @Test
    void anExactFaceLiesNearTheMood() {
        Affect happy = new Affect(0.8, 0.5);
        assertTrue(FaceReader.exact(happy).affect().distance(happy) < 0.2);
        assertEquals(
                Emotion.SAD,
                FaceReader.exact(Emotion.SAD.affect()).emotions().orElseThrow().top());
    }

    @Test
    void normalProbabilitiesAreThoseOfTheTables() {
        assertEquals(0.5, Normal.below(0), 1e-7);
        assertEquals(0.975, Normal.below(1.959963985), 1e-6);
        assertEquals(0.0227501319, Normal.below(-2), 1e-6);
    }

    /** 20,000 draws of Beta(4, 2): mean 2/3, deviation 0.178; four standard errors of the mean are 0.005. */
    @Test
    void betaDrawsHaveTheirMean() {
        Random random = new Random(9);
        double sum = 0;
        for (int i = 0; i < 20_000; i++) {
            sum += GammaDraws.beta(4, 2, random);
        }
        assertEquals(2 / 3.0, sum / 20_000, 0.005);
    }
}
