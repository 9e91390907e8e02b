package moodlab.datasets.bandit;

import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Columns of a file as numbers: those that hold numbers as they are, others one column for each text they hold. */
final class Codes {

    private final String prefix;
    private final TreeMap<String, TreeSet<String>> texts = new TreeMap<>();

    /** @param prefix of the columns' names, which end in 0, 1, … */
    Codes(String prefix) {
        this.prefix = prefix;
    }

    void learn(CsvRow row) {
        for (int i = 0; row.has(prefix + i); i++) {
            texts.computeIfAbsent(prefix + i, name -> new TreeSet<>()).add(row.text(prefix + i));
        }
    }

    double[] of(CsvRow row) {
        double[] columns = new double[size()];
        int at = 0;
        for (var column : texts.entrySet()) {
            String text = row.text(column.getKey());
            if (isNumber(column.getValue())) {
                columns[at++] = row.number(column.getKey());
            } else {
                if (column.getValue().contains(text)) {
                    columns[at + column.getValue().headSet(text).size()] = 1;
                }
                at += column.getValue().size();
            }
        }
        return columns;
    }

    private int size() {
        return texts.values().stream()
                .mapToInt(each -> isNumber(each) ? 1 : each.size())
                .sum();
    }

    /** Texts of hexadecimal digits can look like numbers one by one, but hardly all of a column. */
    private static boolean isNumber(Set<String> texts) {
        return texts.stream().allMatch(text -> text.matches("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?"));
    }
}
