package moodlab.bandit.evaluation.models;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import moodlab.bandit.evaluation.ParityLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GramTest {

    @Test
    void findsTheLineThatThePointsLieOn() {
        Gram gram = new Gram();
        for (int i = 0; i < 1000; i++) {
            double x = i / 100.0;
            gram.add(new double[] {1, x}, 2 + 3 * x, 1);
        }
        assertArrayEquals(new double[] {2, 3}, gram.solve(1e-9), 1e-6);
    }

    @Test
    void equalsTheScriptsGaussianElimination() {
        Gram plain = new Gram();
        Gram robust = new Gram();
        ParityLog.regression().forEach(row -> {
            plain.add(row.x().toArray(), row.reward(), 1);
            robust.add(row.x().toArray(), row.reward(), row.weight());
        });
        var expected = ParityLog.expected();
        for (int i = 0; i < 3; i++) {
            assertEquals(expected.get("ridge." + i), plain.solve(ModelKind.SHRINKAGE)[i], 1e-9);
            assertEquals(expected.get("ridge.mrdr." + i), robust.solve(ModelKind.SHRINKAGE)[i], 1e-9);
        }
    }

    @Test
    void aWeightOfTwoIsTheRowTwice() {
        Gram weighted = new Gram();
        Gram twice = new Gram();
        Gram parts = new Gram();
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 50; i++) {
            double[] x = {1, random.nextDouble(), i % 3 == 0 ? 0 : random.nextDouble()};
            double y = random.nextDouble();
            weighted.add(x, y, 2);
            twice.add(x, y, 1);
            parts.add(x, y, 1);
        }
        twice.merge(parts);
        assertArrayEquals(twice.solve(1), weighted.solve(1), 1e-12);
    }

    @ParameterizedTest
    @EnumSource(names = {"LOGISTIC", "FOREST", "BOOSTING"})
    void smilesModelsLearnWhichOfTwoPays(ModelKind kind) {
        Rows rows = new Rows();
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 400; i++) {
            int arm = i % 2;
            rows.add(new double[] {1, random.nextDouble(), arm}, random.nextDouble() < (arm == 0 ? 0.2 : 0.8) ? 1 : 0);
        }
        RewardModel model = kind.fit(rows);
        assertEquals(0.2, mean(model, 0), 0.12);
        assertEquals(0.8, mean(model, 1), 0.12);
        assertEquals(mean(model, 1), mean(kind.fit(rows), 1), 0);
    }

    private static double mean(RewardModel model, int arm) {
        return Arrays.stream(new double[] {0.1, 0.3, 0.5, 0.7, 0.9})
                .map(x -> model.predict(1, x, arm))
                .average()
                .orElseThrow();
    }
}
