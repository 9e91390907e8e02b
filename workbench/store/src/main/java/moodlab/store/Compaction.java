package moodlab.store;

import java.util.Map;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.generic.GenericType;

/** Whether a store has grown so much by space that is not used again that a compact copy should take its place. */
final class Compaction {

    /** Bytes from which on it is worth anybody's while. */
    private static final long LARGE = 32L << 20;

    /** Per cent of the pages in the file that are in use, below which a copy would be less than half as long. */
    private static final int SPARSE = 40;

    private Compaction() {}

    static boolean isDue(DataSource readOnly) {
        try (Handle handle = Jdbi.open(readOnly)) {
            Map<String, String> settings = handle.createQuery(
                            "SELECT setting_name, setting_value FROM information_schema.settings"
                                    + " WHERE setting_name IN ('info.FILE_SIZE', 'info.CHUNKS_FILL_RATE')")
                    .setMapKeyColumn("setting_name")
                    .setMapValueColumn("setting_value")
                    .collectInto(new GenericType<Map<String, String>>() {});
            return Long.parseLong(settings.get("info.FILE_SIZE")) > LARGE
                    && Integer.parseInt(settings.get("info.CHUNKS_FILL_RATE")) < SPARSE;
        }
    }
}
