package moodlab.emotion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import moodlab.domain.Emotion;
import moodlab.domain.EmotionDistribution;
import org.junit.jupiter.api.Test;

class TemperatureTest {

    private static final EmotionDistribution ANSWER = EmotionDistribution.of(0.4, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1);

    @Test
    void halfSquaresTheOdds() {
        EmotionDistribution sharp = new Temperature(0.5).apply(ANSWER);
        assertEquals(16, sharp.probability(Emotion.ANGRY) / sharp.probability(Emotion.SAD), 1e-9);
    }

    @Test
    void oneChangesNothing() {
        assertEquals(ANSWER, new Temperature(1).apply(ANSWER));
    }

    @Test
    void findsTheTemperatureThatTruthsWereDrawnWith() {
        SplittableRandom random = new SplittableRandom(1);
        List<EmotionDistribution> answers = new ArrayList<>();
        List<Emotion> truths = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            EmotionDistribution answer = random(random);
            answers.add(answer);
            truths.add(draw(new Temperature(0.7).apply(answer), random));
        }
        // 20,000 draws: the standard error of T, over ten seeds, is below 0.01
        assertEquals(0.7, Temperature.fit(answers, truths).value(), 0.03);
    }

    private static EmotionDistribution random(SplittableRandom random) {
        double[] p = new double[Emotion.COUNT];
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            p[i] = -Math.log(1 - random.nextDouble());
            sum += p[i];
        }
        for (int i = 0; i < p.length; i++) {
            p[i] /= sum;
        }
        return EmotionDistribution.of(p);
    }

    private static Emotion draw(EmotionDistribution distribution, SplittableRandom random) {
        double left = random.nextDouble();
        for (Emotion emotion : Emotion.values()) {
            left -= distribution.probability(emotion);
            if (left < 0) {
                return emotion;
            }
        }
        return Emotion.NEUTRAL;
    }
}
