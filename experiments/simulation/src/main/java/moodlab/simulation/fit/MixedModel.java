package moodlab.simulation.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import smile.math.blas.UPLO;
import smile.math.matrix.Matrix;

/**
 * A linear mixed model: y = Σ fixed · β + Σ by · u(effect, group) + e, with u(effect, ·) ~ N(0, τ²(effect)) and e ~ N(0,
 * σ²).
 *
 * <p>β and u solve Henderson's mixed model equations (Henderson 1975, Biometrics 31), on Smile's Cholesky decomposition;
 * σ² and the τ² are restricted maximum likelihood's, by the EM steps of Dempster, Laird and Rubin (1977):
 *
 * <pre>
 *   σ²  = (yᵀy − solutionᵀ · right side) / (n − number of fixed effects)
 *   τ²k = (Σ u² + σ² · trace of the inverse's block k) / groups of k
 * </pre>
 */
final class MixedModel {

    private static final double START = 0.3;
    private static final double LEAST = 1e-8;

    private final List<Observation> data;
    private final Map<String, Map<Integer, Integer>> columns = new TreeMap<>();
    private final Map<String, Double> variances = new TreeMap<>();
    private final int fixed;
    private int size;
    private double noise;
    private double[] solution = {};
    private Matrix inverse;

    /**
     * A row.
     *
     * @param fixed as many numbers as every other row has
     */
    record Observation(double value, List<Double> fixed, List<Member> members) {}

    /**
     * A random effect's share in a row.
     *
     * @param effect its name
     * @param group whose
     * @param by what it is multiplied by
     */
    record Member(String effect, int group, double by) {}

    private MixedModel(List<Observation> data) {
        this.data = List.copyOf(data);
        this.fixed = data.get(0).fixed().size();
        this.size = fixed;
        for (Observation row : data) {
            for (Member member : row.members()) {
                columns.computeIfAbsent(member.effect(), name -> new TreeMap<>())
                        .computeIfAbsent(member.group(), group -> size++);
            }
        }
        double mean = data.stream().mapToDouble(Observation::value).average().orElseThrow();
        noise = data.stream()
                .mapToDouble(row -> (row.value() - mean) * (row.value() - mean))
                .average()
                .orElseThrow();
        columns.keySet().forEach(effect -> variances.put(effect, START * noise));
        inverse = new Matrix(size, size);
    }

    /** Fits it with so many EM steps. */
    static MixedModel fit(List<Observation> data, int steps) {
        MixedModel model = new MixedModel(data);
        Equations equations = model.equations();
        for (int i = 0; i < steps; i++) {
            model.step(equations);
        }
        return model;
    }

    /** Sums of products of the columns, and of the columns with y. */
    private record Equations(Matrix products, List<Double> right, double squares) {}

    private record Entry(int column, double value) {}

    private List<Entry> entries(Observation row) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < fixed; i++) {
            entries.add(new Entry(i, row.fixed().get(i)));
        }
        for (Member member : row.members()) {
            Integer column = columns.get(member.effect()).get(member.group());
            if (column != null) {
                entries.add(new Entry(column, member.by()));
            }
        }
        return entries;
    }

    private Equations equations() {
        Matrix products = new Matrix(size, size);
        double[] right = new double[size];
        double squares = 0;
        for (Observation row : data) {
            List<Entry> entries = entries(row);
            for (Entry one : entries) {
                right[one.column()] += one.value() * row.value();
                for (Entry other : entries) {
                    products.add(one.column(), other.column(), one.value() * other.value());
                }
            }
            squares += row.value() * row.value();
        }
        return new Equations(products, Arrays.stream(right).boxed().toList(), squares);
    }

    private void step(Equations equations) {
        Matrix left = equations.products().clone();
        columns.forEach((effect, groups) ->
                groups.values().forEach(column -> left.add(column, column, noise / variances.get(effect))));
        left.uplo(UPLO.LOWER);
        double[] right =
                equations.right().stream().mapToDouble(Double::doubleValue).toArray();
        inverse = left.cholesky(true).inverse();
        solution = inverse.mv(right);
        double explained = 0;
        for (int i = 0; i < size; i++) {
            explained += solution[i] * right[i];
        }
        noise = (equations.squares() - explained) / (data.size() - fixed);
        columns.forEach((effect, groups) -> {
            double sum = 0;
            for (int column : groups.values()) {
                sum += solution[column] * solution[column] + noise * inverse.get(column, column);
            }
            variances.put(effect, Math.max(LEAST, sum / groups.size()));
        });
    }

    /** The i-th fixed effect. */
    double fixed(int i) {
        return solution[i];
    }

    /** Standard error of the i-th fixed effect. */
    double error(int i) {
        return Math.sqrt(noise * inverse.get(i, i));
    }

    /** One group's effect; 0 for an unknown group. */
    double effect(String effect, int group) {
        Integer column = columns.get(effect).get(group);
        return column == null ? 0 : solution[column];
    }

    /** τ of that effect. */
    double deviation(String effect) {
        return Math.sqrt(variances.get(effect));
    }

    /** σ. */
    double noise() {
        return Math.sqrt(noise);
    }

    /** What is expected of a row, whose value does not count. */
    double mean(Observation row) {
        return entries(row).stream()
                .mapToDouble(entry -> entry.value() * solution[entry.column()])
                .sum();
    }

    /** The standard deviation of a new row about {@link #mean}: noise, and what is not known of the effects. */
    double deviation(Observation row) {
        List<Entry> entries = entries(row);
        double sum = 1;
        for (Entry one : entries) {
            for (Entry other : entries) {
                sum += one.value() * other.value() * inverse.get(one.column(), other.column());
            }
        }
        double unknown = row.members().stream()
                .filter(member -> !columns.get(member.effect()).containsKey(member.group()))
                .mapToDouble(member -> member.by() * member.by() * variances.get(member.effect()))
                .sum();
        return Math.sqrt(noise * sum + unknown);
    }
}
