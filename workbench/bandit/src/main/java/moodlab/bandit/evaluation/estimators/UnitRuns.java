package moodlab.bandit.evaluation.estimators;

import java.util.ArrayList;
import java.util.List;

/**
 * Whose rounds follow one another: a participant's, or cells in their order. Sums are then looked up once a run and not once
 * a round.
 */
final class UnitRuns {

    private final List<Run> runs = new ArrayList<>();
    private String last = "";
    private int lastCell = -1;

    /**
     * Rounds of one participant, or of one cell after the other.
     *
     * @param unit the first round's
     * @param cell the first round's; −1 where a participant is named
     * @param from the first round
     * @param to the one after the last
     */
    record Run(String unit, int cell, int from, int to) {

        boolean isNamed() {
            return cell < 0;
        }

        /** The unit of one of its rounds. */
        String unit(int round) {
            return isNamed() ? unit : UnitSums.cell(cell + (long) (round - from));
        }

        /** A part of it. */
        Run part(int first, int end) {
            return new Run(unit(first), isNamed() ? cell : cell + first - from, first, end);
        }
    }

    /** Takes the next round in. */
    void add(String unit, int round) {
        boolean again = round > 0 && lastCell < 0 && unit.equals(last);
        int cell = again ? -1 : UnitSums.cellOf(unit);
        boolean next = round > 0 && cell > 0 && cell == lastCell + 1;
        if (again || next) {
            Run run = runs.get(runs.size() - 1);
            runs.set(runs.size() - 1, new Run(run.unit(), run.cell(), run.from(), round + 1));
        } else {
            runs.add(new Run(unit, cell, round, round + 1));
        }
        last = unit;
        lastCell = cell;
    }

    void clear() {
        runs.clear();
        last = "";
        lastCell = -1;
    }

    List<Run> all() {
        return runs;
    }
}
