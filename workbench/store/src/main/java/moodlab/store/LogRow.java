package moodlab.store;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A row of any table of the log: values by column name in lower case, as {@link RowEncoding} takes them. */
final class LogRow {

    private LogRow() {}

    static Map<String, Object> of(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            values.put(columns.getColumnLabel(i).toLowerCase(Locale.ROOT), value(row, i, columns.getColumnType(i)));
        }
        return values;
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
