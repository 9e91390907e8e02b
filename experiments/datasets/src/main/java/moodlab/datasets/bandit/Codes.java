package moodlab.datasets.bandit;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Columns of a file as numbers: those that hold numbers as they are, others one column for each text they hold. */
final class Codes {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");

    /** A column with more texts than this names single rows and not what they have in common: it is left out. */
    private static final int MOST_TEXTS = 1000;

    private final String prefix;
    private final List<Column> columns = new ArrayList<>();

    /** Texts of hexadecimal digits can look like numbers one by one, but hardly all of a column. */
    private static final class Column {
        private final TreeSet<String> texts = new TreeSet<>();
        private boolean numeric = true;

        void learn(String text) {
            numeric &= NUMBER.matcher(text).matches();
            if (texts.size() <= MOST_TEXTS) {
                texts.add(text);
            }
        }

        int size() {
            return numeric ? 1 : texts.size() <= MOST_TEXTS ? texts.size() : 0;
        }
    }

    /** @param prefix of the columns' names, which end in 0, 1, … */
    Codes(String prefix) {
        this.prefix = prefix;
    }

    void learn(CsvRow row) {
        for (int i = 0; row.has(prefix + i); i++) {
            if (i == columns.size()) {
                columns.add(new Column());
            }
            columns.get(i).learn(row.text(prefix + i));
        }
    }

    /** The row's numbers; 0 for what is missing. */
    double[] of(CsvRow row) {
        double[] values = new double[size()];
        int at = 0;
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            String text = row.text(prefix + i);
            if (column.numeric) {
                double number = row.number(prefix + i);
                values[at] = Double.isFinite(number) ? number : 0;
            } else if (column.size() > 0 && column.texts.contains(text)) {
                values[at + column.texts.headSet(text).size()] = 1;
            }
            at += column.size();
        }
        return values;
    }

    /** What {@link #of} has numbers for, in the same order. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            String name = prefix + i;
            if (column.numeric) {
                names.add(name);
            } else if (column.size() > 0) {
                column.texts.forEach(text -> names.add(name + "=" + text));
            }
        }
        return names;
    }

    private int size() {
        return columns.stream().mapToInt(Column::size).sum();
    }
}
