package moodlab.session.library;

import java.nio.file.Path;
import java.util.List;
import moodlab.store.CatalogueSong;
import moodlab.store.ImportPreview;

/**
 * The one door to a library: whoever must be asked for leave can stand before it as another such service. Its methods may
 * take long and are safe from any thread.
 */
public interface LibraryService {

    /** All songs of the catalogue. */
    List<CatalogueSong> songs();

    /**
     * What a CSV file, or the two of a folder, would change.
     *
     * @throws moodlab.store.CatalogueFault where it cannot be read
     */
    List<ImportPreview> preview(Path file);

    /**
     * Does what is asked.
     *
     * @throws RuntimeException of the part that cannot do it, with a sentence that says what to do
     */
    Outcome carryOut(LibraryOrder order, Conduct conduct);
}
