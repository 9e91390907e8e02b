package moodlab.bandit.evaluation.estimators;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoundBlockTest {

    private static final int ACTIONS = 7;

    static Stream<Estimator<Term>> all() {
        return Estimators.with(Tuning.all()).stream();
    }

    /** Participants in runs and by turns, cells in their order, across their end, and in none. */
    private static String unit(int round) {
        if (round < 900) {
            return UnitSums.cell(round + 500L);
        }
        if (round < 1500) {
            return "P-" + round / 400;
        }
        return round % 3 == 0 ? UnitSums.cell(round * 37L) : "P-" + round % 2;
    }

    private static RoundBlock block(boolean modelled) {
        SplittableRandom random = new SplittableRandom(3);
        RoundBlock block = new RoundBlock(2000, ACTIONS, modelled);
        for (int i = 0; i < 2000; i++) {
            double[] policy = random.doubles(ACTIONS).map(p -> p / ACTIONS).toArray();
            policy[random.nextInt(ACTIONS)] = i % 5 == 0 ? 1 : 0.5;
            block.add(
                    new RoundBlock.Played(
                            unit(i), random.nextInt(ACTIONS), 1 - random.nextDouble(), random.nextDouble()),
                    policy,
                    random.doubles(modelled ? ACTIONS : 0).toArray());
        }
        return block;
    }

    @ParameterizedTest
    @MethodSource("all")
    void stripsGiveEachUnitWhatItsRoundsOneByOneGive(Estimator<Term> estimator) {
        for (boolean modelled : new boolean[] {true, false}) {
            Statistic<Term> singly = new Statistic<>(estimator);
            block(modelled).forEach(singly::add);
            Statistic<Term> strips = new Statistic<>(estimator);
            block(modelled).addTo(strips);
            assertEquals(singly.rounds(), strips.rounds());
            assertEquals(sums(singly.sums()), sums(strips.sums()));
        }
    }

    /** In the units' order, which the bootstrap draws by; to nine digits, as rounding depends on the order of additions. */
    private static List<String> sums(UnitSums sums) {
        List<String> lines = new ArrayList<>();
        for (int unit = 0; unit < sums.units(); unit++) {
            for (int i = 0; i < sums.width(); i++) {
                lines.add(String.format("%.9g", sums.sum(unit, i) + 0.0));
            }
        }
        return lines;
    }
}
