package moodlab.notebook;

import java.util.Locale;
import java.util.TreeMap;
import moodlab.datasets.SessionLog;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** What the listeners answered. */
public final class Rewards {

    private Rewards() {}

    /** How many rewards are known and how many are missing, by the listener's answer and the reason that the log gives. */
    public static Table answers(SessionLog log) {
        Tally tally = new Tally();
        for (Row round : log.rounds()) {
            tally.add(
                    round.isMissing("reward") ? "missing" : "known",
                    round.isMissing("feedback") ? "none" : round.getString("feedback"),
                    round.getString("reward_missing"));
        }
        Table table = Table.create(
                StringColumn.create("reward"),
                StringColumn.create("answer"),
                StringColumn.create("why it is missing"),
                IntColumn.create("rounds"));
        tally.rows().forEach(entry -> {
            Row row = table.appendRow();
            for (int i = 0; i < entry.getKey().size(); i++) {
                row.setString(i, entry.getKey().get(i));
            }
            row.setInt("rounds", entry.getValue());
        });
        return table;
    }

    /** For each strategy: its rounds, its known rewards, their mean with a 95 % interval (see the class Interval). */
    public static Table byStrategy(SessionLog log) {
        Table table = Table.create(
                StringColumn.create("strategy"),
                IntColumn.create("rounds"),
                IntColumn.create("known rewards"),
                DoubleColumn.create("mean reward"),
                DoubleColumn.create("from"),
                DoubleColumn.create("to"));
        for (String strategy :
                log.rounds().stringColumn("strategy").asSet().stream().sorted().toList()) {
            Table rounds =
                    log.rounds().where(log.rounds().stringColumn("strategy").isEqualTo(strategy));
            DoubleColumn known = rounds.doubleColumn("reward").removeMissing();
            Row row = table.appendRow();
            row.setString(0, strategy);
            row.setInt(1, rounds.rowCount());
            row.setInt(2, known.size());
            if (known.size() > 0) {
                Interval interval = Interval.ofMean(known.mean(), known.size());
                row.setDouble(3, known.mean());
                row.setDouble(4, interval.from());
                row.setDouble(5, interval.to());
            }
        }
        return table;
    }

    /** What this log says about the strategies' rewards, and what it does not. */
    public static String conclusion(SessionLog log) {
        TreeMap<String, Interval> intervals = new TreeMap<>();
        for (Row row : byStrategy(log)) {
            if (row.getInt("known rewards") > 0) {
                intervals.put(row.getString("strategy"), new Interval(row.getDouble("from"), row.getDouble("to")));
            }
        }
        if (intervals.size() < 2) {
            return "Only one strategy has rewards here, so this log cannot compare strategies.";
        }
        Interval first = intervals.firstEntry().getValue();
        Interval last = intervals.lastEntry().getValue();
        String names = intervals.firstKey() + " and " + intervals.lastKey();
        if (first.meets(last)) {
            return String.format(
                    Locale.ROOT,
                    "The intervals of %s overlap: this log does not tell which of them earns more.",
                    names);
        }
        return String.format(
                Locale.ROOT,
                "The intervals of %s do not overlap. That is no proof of an effect: answers of one listener hang"
                        + " together, which these intervals leave out, and what played was chosen by a policy that"
                        + " learnt on the way.",
                names);
    }
}
