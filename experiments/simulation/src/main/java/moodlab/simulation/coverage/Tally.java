package moodlab.simulation.coverage;

import java.util.Map;
import java.util.TreeMap;
import moodlab.bandit.evaluation.IntervalKind;

/** Adds up what happened, by estimator and interval; merges. */
final class Tally {

    /** Of an estimator and an interval. */
    record Key(String estimator, IntervalKind interval) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int names = estimator.compareTo(other.estimator);
            return names != 0 ? names : interval.compareTo(other.interval);
        }
    }

    private static final class Cell {
        private long logs;
        private double errors;
        private double squares;
        private long covered;
        private double widths;
        private double effective;
    }

    private final Map<Key, Cell> cells = new TreeMap<>();

    /** What an interval did on one log. */
    record Result(double error, boolean covers, double width, double effective) {}

    void add(Key key, Result result) {
        Cell cell = cells.computeIfAbsent(key, each -> new Cell());
        cell.logs++;
        cell.errors += result.error();
        cell.squares += result.error() * result.error();
        cell.covered += result.covers() ? 1 : 0;
        cell.widths += result.width();
        cell.effective += result.effective();
    }

    Tally merge(Tally other) {
        other.cells.forEach((key, theirs) -> {
            Cell cell = cells.computeIfAbsent(key, each -> new Cell());
            cell.logs += theirs.logs;
            cell.errors += theirs.errors;
            cell.squares += theirs.squares;
            cell.covered += theirs.covered;
            cell.widths += theirs.widths;
            cell.effective += theirs.effective;
        });
        return this;
    }

    java.util.List<Score> scores(Setting setting) {
        return cells.entrySet().stream()
                .map(entry -> {
                    Cell cell = entry.getValue();
                    double n = cell.logs;
                    return new Score(
                            setting,
                            entry.getKey().estimator(),
                            entry.getKey().interval(),
                            cell.logs,
                            cell.effective / n,
                            cell.errors / n,
                            Math.sqrt(cell.squares / n),
                            cell.covered / n,
                            cell.widths / n);
                })
                .toList();
    }
}
