package moodlab.datasets;

import java.util.Arrays;
import java.util.List;

/** Takes the lists apart that a cell of an exported log holds. */
public final class SessionLogLists {

    private static final String BETWEEN = ";";

    private SessionLogLists() {}

    /** The texts of a list; none where the cell is empty. */
    public static List<String> texts(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(BETWEEN, -1));
    }

    /**
     * The numbers of a list, as a new array; none where the cell is empty.
     *
     * @throws SessionLogUnreadable where one of them is no number
     */
    public static double[] numbers(String cell) {
        try {
            return Arrays.stream(cell.isEmpty() ? new String[0] : cell.split(BETWEEN, -1))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        } catch (NumberFormatException e) {
            throw new SessionLogUnreadable(
                    "'" + cell + "' is no list of numbers joined by ';': export the log anew.", e);
        }
    }
}
