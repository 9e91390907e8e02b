package moodlab.store;

import java.util.List;
import java.util.Optional;
import moodlab.domain.library.ScanStep;
import moodlab.domain.library.Shelved;
import moodlab.domain.library.SongFile;
import org.jdbi.v3.core.Handle;

/** The table {@code skipped_files}. */
final class SkippedRows {

    private SkippedRows() {}

    static void put(Handle handle, String root, ScanStep.Skipped skipped) {
        handle.createUpdate("""
                        MERGE INTO skipped_files (root, path, size, modified, reason) KEY (root, path)
                        VALUES (:root, :path, :size, :modified, :reason)
                        """)
                .bind("root", root)
                .bind("path", skipped.file().path())
                .bind("size", skipped.file().stamp().size())
                .bind("modified", Row.utc(skipped.file().stamp().modified()))
                .bind("reason", skipped.reason())
                .execute();
    }

    static void remove(Handle handle, String root, String path) {
        handle.createUpdate("DELETE FROM skipped_files WHERE root = :root AND path = :path")
                .bind("root", root)
                .bind("path", path)
                .execute();
    }

    static List<Shelved> of(Handle handle, String root) {
        return handle.createQuery("SELECT * FROM skipped_files WHERE root = :root")
                .bind("root", root)
                .map((row, context) -> new Shelved(
                        new SongFile(row.getString("path"), CatalogueRows.stamp(row), ""),
                        "",
                        false,
                        Optional.of(row.getString("reason"))))
                .list();
    }
}
