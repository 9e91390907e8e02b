package moodlab.notebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import moodlab.datasets.SessionLog;
import moodlab.datasets.SessionLogLists;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** With which probability each song was drawn, and whether the log is of one mind about it. */
public final class Propensities {

    private Propensities() {}

    /**
     * Checks of the recorded probabilities. All propensities should lie in (0, 1], and the deviations be no more than
     * rounding (about 1e-12).
     */
    public static Table check(SessionLog log) {
        double[] each = rounds(log).mapToDouble(Propensities::first).toArray();
        Table table = Table.create(StringColumn.create("what"), DoubleColumn.create("value"));
        add(table, "smallest propensity of a list's first song", min(each));
        add(
                table,
                "largest propensity of a list's first song",
                Arrays.stream(each).max().orElse(Double.NaN));
        add(
                table,
                "smallest propensity at any position",
                min(rounds(log)
                        .flatMapToDouble(round -> Arrays.stream(numbers(round, "propensities")))
                        .toArray()));
        add(
                table,
                "smallest propensity of a whole list",
                log.rounds().doubleColumn("list_propensity").min());
        add(
                table,
                "smallest probability of a candidate",
                min(rounds(log)
                        .flatMapToDouble(round -> Arrays.stream(numbers(round, "probabilities")))
                        .toArray()));
        add(table, "largest deviation of the candidates' sum from 1", max(log, Propensities::offOne));
        add(table, "largest deviation of a list from its positions' product", max(log, Propensities::offProduct));
        add(
                table,
                "largest deviation of a first song from its candidate's probability",
                max(log, Propensities::offFirst));
        return table;
    }

    /** The propensity of the song at position 1. */
    static double first(Row round) {
        return numbers(round, "propensities")[0];
    }

    static double[] numbers(Row round, String column) {
        return SessionLogLists.numbers(round.getString(column));
    }

    private static double offOne(Row round) {
        return Math.abs(Arrays.stream(numbers(round, "probabilities")).sum() - 1);
    }

    private static double offProduct(Row round) {
        double product = Arrays.stream(numbers(round, "propensities")).reduce(1, (a, b) -> a * b);
        return Math.abs(product - round.getDouble("list_propensity"));
    }

    private static double offFirst(Row round) {
        List<String> candidates = SessionLogLists.texts(round.getString("candidates"));
        String song = SessionLogLists.texts(round.getString("slate")).get(0);
        return Math.abs(numbers(round, "probabilities")[candidates.indexOf(song)] - first(round));
    }

    private static double max(SessionLog log, java.util.function.ToDoubleFunction<Row> measure) {
        return rounds(log).mapToDouble(measure).max().orElse(Double.NaN);
    }

    private static double min(double[] values) {
        return Arrays.stream(values).min().orElse(Double.NaN);
    }

    /** Tablesaw hands out one row again and again, so each is copied. */
    private static java.util.stream.Stream<Row> rounds(SessionLog log) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < log.rounds().rowCount(); i++) {
            rows.add(log.rounds().row(i));
        }
        return rows.stream();
    }

    private static void add(Table table, String what, double value) {
        Row row = table.appendRow();
        row.setString(0, what);
        row.setDouble(1, value);
    }
}
