package moodlab.music.hearing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    @Test
    void findsTheScaleThatAnswersWereDrawnWith() {
        Calibration truth = new Calibration(0.5, List.of(0.3, -0.3, 0.0, 0.0));
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        List<double[]> scores = new ArrayList<>();
        int[] quadrants = new int[4000];
        for (int i = 0; i < quadrants.length; i++) {
            double[] score = random.doubles(4, -3, 3).toArray();
            scores.add(score);
            double at = random.nextDouble();
            QuadrantChances chances = truth.apply(score);
            while (at > chances.probability(quadrants[i])) {
                at -= chances.probability(quadrants[i]);
                quadrants[i]++;
            }
        }
        Calibration found = Calibration.fit(scores, quadrants);
        // a standard error of the scale is about 0.015 at 4,000 songs, of a difference of biases about 0.05
        assertEquals(0.5, found.scale(), 0.05);
        assertEquals(0.6, found.biases().get(0) - found.biases().get(1), 0.15);
    }

    @Test
    void affectIsTheMeanOfTheQuadrantsAndSpreadTheirDoubt() {
        QuadrantChances sure = QuadrantChances.of(0, 1, 0, 0);
        assertEquals(-0.5, sure.affect().valence());
        assertEquals(0.5, sure.affect().arousal());
        assertEquals(0, sure.spread().valence());
        QuadrantChances torn = QuadrantChances.of(1, 1, 0, 0);
        assertEquals(0, torn.affect().valence());
        assertEquals(0.5, torn.spread().valence());
    }
}
