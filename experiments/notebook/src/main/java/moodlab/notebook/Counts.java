package moodlab.notebook;

import java.util.HashMap;
import java.util.Map;
import moodlab.datasets.SessionLog;
import moodlab.datasets.SessionLogLists;
import moodlab.domain.Emotion;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** How much of everything there is in a log. */
public final class Counts {

    private static final String ROUNDS = "rounds";
    private static final String NOTHING = "(nothing played)";

    private Counts() {}

    /** Sessions, participants, rounds, camera frames and songs. */
    public static Table sizes(SessionLog log) {
        return Table.create(
                StringColumn.create("what", "sessions", "participants", ROUNDS, "camera frames", "songs"),
                IntColumn.create(
                        "how many",
                        log.rounds().stringColumn("session").countUnique(),
                        log.rounds().stringColumn("participant").countUnique(),
                        log.rounds().rowCount(),
                        log.readings().rowCount(),
                        log.songs().stringColumn("id").countUnique()));
    }

    /** For each session: its participant, its rounds, its time. */
    public static Table sessions(SessionLog log) {
        Table table = Table.create(
                StringColumn.create("session"),
                StringColumn.create("participant"),
                StringColumn.create("policy"),
                IntColumn.create(ROUNDS),
                StringColumn.create("first round (UTC)"),
                StringColumn.create("last round (UTC)"));
        for (String session : log.rounds().stringColumn("session").unique().asList()) {
            Table rounds = of(log.rounds(), session);
            Row row = table.appendRow();
            row.setString(0, session);
            row.setString(1, rounds.stringColumn("participant").get(0));
            row.setString(2, String.join(", ", rounds.stringColumn("policy").asSet()));
            row.setInt(3, rounds.rowCount());
            row.setString(4, String.valueOf(rounds.instantColumn("utc").min()));
            row.setString(5, String.valueOf(rounds.instantColumn("utc").max()));
        }
        return table;
    }

    /** For each session: frames looked at, frames with a face, their share, and the quality of what was seen. */
    public static Table faces(SessionLog log) {
        Table table = Table.create(
                StringColumn.create("session"),
                IntColumn.create("frames"),
                IntColumn.create("with a face"),
                DoubleColumn.create("share"),
                DoubleColumn.create("mean quality"),
                IntColumn.create("rounds without a face"));
        for (String session : log.rounds().stringColumn("session").unique().asList()) {
            Table rounds = of(log.rounds(), session);
            int frames = (int) rounds.intColumn("frames").sum();
            int faces = (int) rounds.intColumn("frames_with_face").sum();
            Row row = table.appendRow();
            row.setString(0, session);
            row.setInt(1, frames);
            row.setInt(2, faces);
            row.setDouble(3, frames == 0 ? Double.NaN : (double) faces / frames);
            row.setDouble(4, rounds.doubleColumn("quality").mean());
            row.setInt(5, rounds.intColumn("frames_with_face").isEqualTo(0).size());
        }
        return table;
    }

    /** For each emotion: in how many rounds it was the most probable, and its mean probability where a face was seen. */
    public static Table moods(SessionLog log) {
        Table seen = log.rounds()
                .where(log.rounds().doubleColumn(column(Emotion.NEUTRAL)).isNotMissing());
        Map<Emotion, Integer> tops = new HashMap<>();
        for (Row round : seen) {
            tops.merge(top(round), 1, Integer::sum);
        }
        Table table = Table.create(
                StringColumn.create("emotion"),
                IntColumn.create("rounds where most probable"),
                DoubleColumn.create("mean probability"));
        for (Emotion emotion : Emotion.values()) {
            Row row = table.appendRow();
            row.setString(0, emotion.label());
            row.setInt(1, tops.getOrDefault(emotion, 0));
            row.setDouble(2, seen.doubleColumn(column(emotion)).mean());
        }
        return table;
    }

    /** For each strategy and mood folder: how often a song from there played. */
    public static Table played(SessionLog log) {
        Map<String, String> folders = new HashMap<>();
        log.songs().forEach(song -> folders.put(song.getString("id"), song.getString("folder")));
        Tally tally = new Tally();
        for (Row round : log.rounds()) {
            tally.add(round.getString("strategy"), round.isMissing("played") ? NOTHING : folders.get(song(round)));
        }
        Table table = Table.create(
                StringColumn.create("strategy"),
                StringColumn.create("songs from"),
                IntColumn.create(ROUNDS),
                DoubleColumn.create("share of the strategy's rounds"));
        tally.rows().forEach(entry -> {
            Row row = table.appendRow();
            row.setString(0, entry.getKey().get(0));
            row.setString(1, entry.getKey().get(1));
            row.setInt(2, entry.getValue());
            row.setDouble(3, (double) entry.getValue() / tally.of(entry.getKey().get(0)));
        });
        return table;
    }

    private static String song(Row round) {
        return SessionLogLists.texts(round.getString("slate")).get(round.getInt("played") - 1);
    }

    private static Emotion top(Row round) {
        Emotion best = Emotion.ANGRY;
        for (Emotion emotion : Emotion.values()) {
            if (round.getDouble(column(emotion)) > round.getDouble(column(best))) {
                best = emotion;
            }
        }
        return best;
    }

    private static Table of(Table rounds, String session) {
        return rounds.where(rounds.stringColumn("session").isEqualTo(session));
    }

    private static String column(Emotion emotion) {
        return "p_" + emotion.label();
    }
}
