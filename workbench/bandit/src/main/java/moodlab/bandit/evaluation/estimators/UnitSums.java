package moodlab.bandit.evaluation.estimators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sums over the rounds of each unit: a participant, or a cell of rounds where nobody is named. Memory grows with the
 * number of units, never with that of rounds.
 */
public final class UnitSums {

    /** How many cells rounds without a participant are dealt to: enough for Student's and the bootstrap's intervals. */
    public static final int CELLS = 1024;

    private static final String CELL = "\0";

    private static final String[] CELL_NAMES = cellNames();

    private final int width;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> units = new ArrayList<>();
    private final int[] cells = new int[CELLS]; // places from 1; 0 where a cell has none yet
    private double[] sums = new double[0];
    private String last = "";
    private int lastStart = -1;

    /** @param width how many sums each unit has */
    UnitSums(int width) {
        this.width = width;
    }

    /**
     * The cell of a round without a participant.
     *
     * @param round its number in the log
     */
    public static String cell(long round) {
        return CELL_NAMES[(int) (round & (CELLS - 1))];
    }

    private static String[] cellNames() {
        String[] names = new String[CELLS];
        Arrays.setAll(names, i -> CELL + i);
        return names;
    }

    /** Where that unit's sums begin; rounds of one unit mostly follow one another, so the last is remembered. */
    @SuppressWarnings("ReferenceEquality") // only a short cut: equal names are found below
    int start(String unit) {
        if (unit == last && lastStart >= 0) {
            return lastStart;
        }
        last = unit;
        lastStart = width * place(unit);
        return lastStart;
    }

    private int place(String unit) {
        Integer known = places.get(unit);
        return known != null ? known : opened(unit);
    }

    /** Where that cell's sums begin: cells change with each round, so their names are looked up once. */
    int start(int cell) {
        if (cells[cell] == 0) {
            cells[cell] = place(cell(cell)) + 1;
        }
        return width * (cells[cell] - 1);
    }

    /** The number of the cell of that name; −1 where it is a participant. */
    static int cellOf(String unit) {
        int number = 0;
        for (int i = 1; i < Math.min(unit.length(), 5); i++) {
            number = 10 * number + unit.charAt(i) - '0';
        }
        if (number >= 0 && number < CELLS && CELL_NAMES[number].equals(unit)) {
            return number;
        }
        return -1;
    }

    private int opened(String unit) {
        int place = units.size();
        units.add(unit);
        places.put(unit, place);
        if ((place + 1) * width > sums.length) {
            sums = Arrays.copyOf(sums, Math.max(64, 2 * sums.length));
        }
        return place;
    }

    void add(int index, double value) {
        sums[index] += value;
    }

    void merge(UnitSums other) {
        for (int place = 0; place < other.units.size(); place++) {
            int start = start(other.units.get(place));
            for (int i = 0; i < width; i++) {
                sums[start + i] += other.sums[place * width + i];
            }
        }
    }

    /** How many units there are. */
    public int units() {
        return units.size();
    }

    /** How many sums each has. */
    public int width() {
        return width;
    }

    /** A unit's sum. */
    public double sum(int unit, int index) {
        return sums[unit * width + index];
    }

    /** Over all units. */
    public double total(int index) {
        double total = 0;
        for (int unit = 0; unit < units.size(); unit++) {
            total += sums[unit * width + index];
        }
        return total;
    }
}
