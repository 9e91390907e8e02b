package moodlab.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import moodlab.domain.Affect;
import moodlab.domain.Observation;
import moodlab.domain.choice.Choice;
import moodlab.domain.choice.Context;
import moodlab.domain.choice.PolicyState;
import moodlab.domain.choice.Slate;
import moodlab.domain.choice.Strategy;
import moodlab.domain.choice.StrategyDraw;
import moodlab.domain.round.Decision;
import moodlab.domain.round.Selection;
import moodlab.domain.song.Song;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads the table {@code rounds}; gives decisions that equal those written. */
final class DecisionMapper implements RowMapper<Decision> {

    private final SongHistory songs;

    DecisionMapper(SongHistory songs) {
        this.songs = songs;
    }

    @Override
    public Decision map(ResultSet row, StatementContext statement) throws SQLException {
        long order = row.getLong("log_order");
        return new Decision(
                row.getString("session"),
                row.getInt("sequence"),
                Row.moment(row),
                context(row),
                new PolicyState.Stamp(
                        row.getString("policy"), row.getLong("policy_version"), row.getString("policy_state")),
                Choice.of(songs(row.getString("candidates"), order), Joined.doubles(row.getString("probabilities"))),
                row.getLong("seed"),
                Row.constant(Selection.class, row.getString("selection")),
                slate(songs(row.getString("slate"), order), Joined.doubles(row.getString("propensities"))));
    }

    private List<Song> songs(String ids, long order) {
        return Joined.texts(ids).stream().map(id -> songs.at(id, order)).toList();
    }

    private static Slate slate(List<Song> songs, double[] propensities) {
        List<Slate.Position> positions = new ArrayList<>();
        for (int i = 0; i < propensities.length; i++) {
            positions.add(new Slate.Position(songs.get(i), propensities[i]));
        }
        return new Slate(positions);
    }

    private static Context context(ResultSet row) throws SQLException {
        Observation observation = new Observation(
                Row.emotions(row), row.getDouble("quality"), row.getInt("frames"), row.getInt("frames_with_face"));
        StrategyDraw draw = new StrategyDraw(
                Row.constant(Strategy.class, row.getString("strategy")),
                Row.constant(StrategyDraw.SetBy.class, row.getString("strategy_set_by")),
                row.getDouble("strategy_probability"));
        return new Context(
                observation,
                row.getObject("local_time", LocalDateTime.class),
                row.getString("activity"),
                row.getString("place"),
                draw,
                new Affect(row.getDouble("target_valence"), row.getDouble("target_arousal")),
                FeatureText.read(row.getString("features")));
    }
}
