package moodlab.store.erasure;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** Looks through every cell of a store's tables, as the database gives them: an encrypted store's too. */
public final class TableScan {

    private static final String TOMBSTONES = "TOMBSTONES";

    private final Handle handle;
    private final Needles needles;

    public TableScan(Handle handle, Needles needles) {
        this.handle = handle;
        this.needles = needles;
    }

    /**
     * Reads all; tombstones may name sessions.
     *
     * @param store how findings call the store
     */
    public List<Finding> run(String store) {
        List<Finding> findings = new ArrayList<>();
        List<String> tables = handle.createQuery("SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES"
                        + " WHERE TABLE_SCHEMA = 'PUBLIC' AND TABLE_TYPE = 'BASE TABLE' ORDER BY TABLE_NAME")
                .mapTo(String.class)
                .list();
        handle.execute("SET LAZY_QUERY_EXECUTION TRUE"); // row by row, without holding a table
        for (String table : tables) {
            boolean keepsSessions = table.equals(TOMBSTONES);
            Map<String, Long> found = new TreeMap<>();
            handle.createQuery("SELECT * FROM \"" + table.replace("\"", "\"\"") + "\"")
                    .setFetchSize(1_000)
                    .map((row, context) -> cells(row, keepsSessions))
                    .forEach(each -> each.forEach((what, times) -> found.merge(what, times, Long::sum)));
            found.forEach((what, times) -> findings.add(
                    new Finding(store + ", table " + table.toLowerCase(java.util.Locale.ROOT), what, times)));
        }
        return findings;
    }

    private Map<String, Long> cells(ResultSet row, boolean keepsSessions) throws SQLException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            byte[] cell = row.getMetaData().getColumnType(i) == java.sql.Types.BINARY
                    ? row.getBytes(i)
                    : utf8(row.getString(i));
            bytes.writeBytes(cell == null ? new byte[0] : cell);
            bytes.write('\n');
        }
        return needles.in(bytes.toByteArray(), new Needles.Manner(false, !keepsSessions));
    }

    private static byte[] utf8(String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }
}
