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

    private static final int NONE = -1;

    private final Map<String, Integer> slots = new HashMap<>();
    private final List<String> units = new ArrayList<>();
    private final double[][] sums; // one array a sum, a slot a unit
    private final boolean[] seen = new boolean[CELLS];
    private int[] order = new int[16]; // the units' slots, as they came
    private int opened; // how many slots there are, cells that were not seen included
    private int cells = NONE; // where the cells' slots begin: one after the other, so that runs of them add up fast
    private String last = "";
    private int lastSlot = NONE;

    /** @param width how many sums each unit has */
    UnitSums(int width) {
        this.sums = new double[width][0];
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

    /** The number of the cell of that name; −1 where it is a participant. */
    static int cellOf(String unit) {
        int number = 0;
        for (int i = 1; i < Math.min(unit.length(), 5); i++) {
            number = 10 * number + unit.charAt(i) - '0';
        }
        if (number >= 0 && number < CELLS && CELL_NAMES[number].equals(unit)) {
            return number;
        }
        return NONE;
    }

    /** Where that unit's sums are; rounds of one unit mostly follow one another, so the last is remembered. */
    @SuppressWarnings("ReferenceEquality") // only a short cut: equal names are found below
    int slot(String unit) {
        if (unit != last || lastSlot < 0) {
            int cell = cellOf(unit);
            lastSlot = cell >= 0 ? cellSlots(cell, 1) : slots.computeIfAbsent(unit, this::opened);
            last = unit;
        }
        return lastSlot;
    }

    private int opened(String unit) {
        int slot = reserve(1);
        enter(unit, slot);
        return slot;
    }

    /** Where the first of so many cells has its sums; the others' follow. */
    int cellSlots(int first, int count) {
        if (cells == NONE) {
            cells = reserve(CELLS);
        }
        for (int cell = first; cell < first + count; cell++) {
            if (!seen[cell]) {
                seen[cell] = true;
                enter(CELL_NAMES[cell], cells + cell);
            }
        }
        return cells + first;
    }

    private int reserve(int count) {
        int first = opened;
        opened += count;
        for (int i = 0; i < sums.length && opened > sums[i].length; i++) {
            sums[i] = Arrays.copyOf(sums[i], Math.max(opened, 2 * sums[i].length));
        }
        return first;
    }

    private void enter(String unit, int slot) {
        if (units.size() == order.length) {
            order = Arrays.copyOf(order, 2 * order.length);
        }
        order[units.size()] = slot;
        units.add(unit);
    }

    void add(int slot, int index, double value) {
        sums[index][slot] += value;
    }

    /** One number to each of so many slots. */
    void addEach(int slot, int index, double[] values, int count) {
        double[] column = sums[index];
        for (int i = 0; i < count; i++) {
            column[slot + i] += values[i];
        }
    }

    void merge(UnitSums other) {
        for (int unit = 0; unit < other.units.size(); unit++) {
            int slot = slot(other.units.get(unit));
            for (int i = 0; i < sums.length; i++) {
                sums[i][slot] += other.sum(unit, i);
            }
        }
    }

    /** How many units there are. */
    public int units() {
        return units.size();
    }

    /** How many sums each has. */
    public int width() {
        return sums.length;
    }

    /** A unit's sum. */
    public double sum(int unit, int index) {
        return sums[index][order[unit]];
    }

    /** Over all units. */
    public double total(int index) {
        double total = 0;
        for (int unit = 0; unit < units.size(); unit++) {
            total += sum(unit, index);
        }
        return total;
    }
}
