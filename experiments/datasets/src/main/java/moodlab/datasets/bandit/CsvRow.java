package moodlab.datasets.bandit;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;

/** A row of a CSV file. A column that the file lacks reads as empty. */
final class CsvRow {

    /** The export puts an apostrophe before texts that a spreadsheet would run as a formula. */
    private static final Pattern ESCAPED = Pattern.compile("''*[=+\\-@\t\r].*", Pattern.DOTALL);

    /** Beyond it, not every whole number can be told from the next. */
    private static final double MOST_WHOLE = 9e15;

    private final String file;
    private final Map<String, Integer> columns;
    private final CSVRecord record;

    CsvRow(String file, Map<String, Integer> columns, CSVRecord record) {
        this.file = file;
        this.columns = columns;
        this.record = record;
    }

    /** From 1; the header not counted. */
    long number() {
        return record.getRecordNumber() - 1;
    }

    boolean has(String column) {
        Integer at = columns.get(column);
        return at != null && !record.get(at).isEmpty();
    }

    String text(String column) {
        Integer at = columns.get(column);
        String cell = at == null ? "" : record.get(at);
        return ESCAPED.matcher(cell).matches() ? cell.substring(1) : cell;
    }

    List<String> texts(String column) {
        String cell = text(column);
        return cell.isEmpty() ? List.of() : List.of(cell.split(";", -1));
    }

    /** NaN where it is empty. */
    double number(String column) {
        return has(column) ? number(column, text(column)) : Double.NaN;
    }

    /** An empty one among them is NaN. */
    double[] numbers(String column) {
        String cell = text(column);
        return cell.isEmpty()
                ? new double[0]
                : Arrays.stream(cell.split(";", -1))
                        .mapToDouble(each -> each.isEmpty() ? Double.NaN : number(column, each))
                        .toArray();
    }

    private double number(String column, String cell) {
        try {
            return Double.parseDouble(cell);
        } catch (NumberFormatException e) {
            throw new BanditLogUnreadable(
                    place() + ", column '" + column + "' should hold a number, not '" + cell
                            + "': correct the file, or export it anew.",
                    e);
        }
    }

    /** @param absent where the cell is empty */
    long whole(String column, long absent) {
        if (!has(column)) {
            return absent;
        }
        double number = number(column);
        if (number != Math.rint(number) || Math.abs(number) > MOST_WHOLE) {
            throw damaged("has " + text(column) + " in the column '" + column
                    + "', which is no whole number of a size that counts");
        }
        return (long) number;
    }

    BanditLogUnreadable damaged(String what) {
        return new BanditLogUnreadable(
                place() + " " + what + ": take the file as its writer left it, or export it anew.");
    }

    /** Counted as a person counts: the header is row 1. */
    private String place() {
        return file + ", row " + record.getRecordNumber();
    }
}
