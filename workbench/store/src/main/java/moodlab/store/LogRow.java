package moodlab.store;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * A row of any table of the log: values by column name in lower case, as {@link RowEncoding} takes them. For the rows of
 * one query, whose columns are looked up with the first.
 */
final class LogRow implements RowMapper<Map<String, Object>> {

    private record Column(String name, int type) {}

    private List<Column> columns = List.of();

    /** One row by itself. */
    static Map<String, Object> of(ResultSet row) throws SQLException {
        return new LogRow().map(row, null);
    }

    @Override
    public Map<String, Object> map(ResultSet row, StatementContext context) throws SQLException {
        if (columns.isEmpty()) {
            columns = columns(row.getMetaData());
        }
        Map<String, Object> values = new LinkedHashMap<>(2 * columns.size());
        for (int i = 0; i < columns.size(); i++) {
            values.put(columns.get(i).name(), value(row, i + 1, columns.get(i).type()));
        }
        return values;
    }

    private static List<Column> columns(ResultSetMetaData of) throws SQLException {
        List<Column> columns = new ArrayList<>();
        for (int i = 1; i <= of.getColumnCount(); i++) {
            columns.add(new Column(of.getColumnLabel(i).toLowerCase(Locale.ROOT), of.getColumnType(i)));
        }
        return columns;
    }

    private static Object value(ResultSet row, int column, int type) throws SQLException {
        Object value =
                switch (type) {
                    case Types.CLOB -> row.getString(column);
                    case Types.TIMESTAMP_WITH_TIMEZONE -> row.getObject(column, OffsetDateTime.class);
                    case Types.TIMESTAMP -> row.getObject(column, LocalDateTime.class);
                    case Types.BINARY -> row.getBytes(column);
                    default -> row.getObject(column);
                };
        return row.wasNull() ? null : value;
    }
}
