package moodlab.bandit.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import moodlab.bandit.evaluation.estimators.RoundBlock;
import moodlab.bandit.evaluation.estimators.Term;
import moodlab.bandit.evaluation.lists.ListTerm;
import moodlab.bandit.evaluation.log.Numbers;
import moodlab.bandit.lists.PlackettLuce;

/** The fixed logs, and the numbers that {@code expected.py} beside them worked out. */
public final class ParityLog {

    /** A round with its unit. */
    record Unit<R>(String unit, R round) {}

    private ParityLog() {}

    public static Map<String, Double> expected() {
        Map<String, Double> expected = new HashMap<>();
        rows("expected.csv").forEach(row -> expected.put(row[0], Double.valueOf(row[1])));
        return expected;
    }

    /** @param model the column of the predictions */
    static RoundBlock rounds(int model) {
        List<String[]> rows = rows("rounds.csv");
        RoundBlock block = new RoundBlock(rows.size(), 5, true);
        for (String[] row : rows) {
            block.add(
                    new RoundBlock.Played(
                            row[0], Integer.parseInt(row[1]), Double.parseDouble(row[2]), Double.parseDouble(row[3])),
                    numbers(row[4]),
                    numbers(row[model]));
        }
        return block;
    }

    static RoundBlock rounds() {
        return rounds(5);
    }

    static RoundBlock robust() {
        return rounds(6);
    }

    static List<Unit<Term>> terms() {
        List<Unit<Term>> terms = new ArrayList<>();
        rounds().forEach((unit, term) -> terms.add(new Unit<>(unit, term)));
        return terms;
    }

    /** Regression rows: columns, reward, and the weight π (1 − p) / p². */
    public record Row(Numbers x, double reward, double weight) {}

    public static List<Row> regression() {
        return rows("rounds.csv").stream()
                .map(row -> {
                    double p = Double.parseDouble(row[2]);
                    double chosen = numbers(row[4])[Integer.parseInt(row[1])];
                    return new Row(Numbers.of(numbers(row[7])), Double.parseDouble(row[3]), chosen * (1 - p) / (p * p));
                })
                .toList();
    }

    static List<Unit<ListTerm>> lists() {
        return rows("lists.csv").stream()
                .map(row -> new Unit<>(row[0], list(row)))
                .toList();
    }

    private static ListTerm list(String[] row) {
        int[] drawn =
                Arrays.stream(row[1].split(";")).mapToInt(Integer::parseInt).toArray();
        double[] logged = numbers(row[2]);
        double[] policy = numbers(row[3]);
        double[] predicted = numbers(row[5]);
        double[] ratios = PlackettLuce.of(policy).conditionals(drawn);
        double[] below = PlackettLuce.of(logged).conditionals(drawn);
        double[] marginals = new double[drawn.length];
        double[] taken = new double[drawn.length];
        double[] expected = new double[drawn.length];
        double[] left = policy.clone();
        for (int k = 0; k < drawn.length; k++) {
            ratios[k] /= below[k];
            marginals[k] = PlackettLuce.of(policy).marginal(drawn[k], k + 1)
                    / PlackettLuce.of(logged).marginal(drawn[k], k + 1);
            taken[k] = predicted[drawn[k]];
            double mass = Arrays.stream(left).sum();
            for (int a = 0; a < left.length; a++) {
                expected[k] += left[a] / mass * predicted[a];
            }
            left[drawn[k]] = 0;
        }
        return new ListTerm(
                Numbers.of(ratios),
                Numbers.of(numbers(row[4])),
                Numbers.of(marginals),
                Numbers.of(taken),
                Numbers.of(expected));
    }

    private static double[] numbers(String cell) {
        return Arrays.stream(cell.split(";")).mapToDouble(Double::parseDouble).toArray();
    }

    private static List<String[]> rows(String name) {
        try (InputStream file = ParityLog.class.getResourceAsStream("parity/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
