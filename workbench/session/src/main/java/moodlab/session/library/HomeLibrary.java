package moodlab.session.library;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import moodlab.store.CatalogueBy;
import moodlab.store.CatalogueImport;
import moodlab.store.CatalogueSong;
import moodlab.store.ImportPreview;
import moodlab.store.Store;
import moodlab.store.keys.Keyring;

/** The library of a home. */
public final class HomeLibrary implements OpenLibrary {

    private static final String PREVIEW = "preview";

    private final Store store;
    private final Clock clock;
    private final EntryOrders entries;
    private final FileOrders files;
    private final LibraryJobs jobs;

    /** @param store is closed with the library */
    public HomeLibrary(Store store, Path home, Clock clock) {
        this.store = store;
        this.clock = clock;
        entries = new EntryOrders(store.catalogue(), clock);
        files = new FileOrders(store.catalogue(), home.resolve("replaced"), clock);
        jobs = new LibraryJobs(store.catalogue(), files, clock);
    }

    /**
     * Opens the library of a home.
     *
     * @throws moodlab.store.StoreUnavailable where its store cannot be opened, as while a session runs elsewhere
     */
    public static HomeLibrary open(Path home, Clock clock) {
        return open(home, Keyring.unattended(), clock);
    }

    /**
     * Opens the library of a home.
     *
     * @param keys open the home
     * @throws moodlab.store.StoreUnavailable as {@link #open(Path, Clock)} does
     */
    public static HomeLibrary open(Path home, Keyring keys, Clock clock) {
        return new HomeLibrary(Store.open(home, keys), home, clock);
    }

    @Override
    public List<CatalogueSong> songs() {
        return store.catalogue().songs();
    }

    @Override
    public List<ImportPreview> preview(Path file) {
        return new CatalogueImport(store.catalogue(), new CatalogueBy(PREVIEW, clock.instant())).preview(file);
    }

    @Override
    public Outcome carryOut(LibraryOrder order, Conduct conduct) {
        if (order instanceof LibraryOrder.Entry entry) {
            return entries.carryOut(entry, conduct);
        }
        if (order instanceof LibraryOrder.Add add) {
            return files.add(add, conduct);
        }
        if (order instanceof LibraryOrder.Replace replace) {
            return files.replace(replace, conduct);
        }
        if (order instanceof LibraryOrder.Relink relink) {
            return files.relink(relink, conduct);
        }
        return jobs.carryOut((LibraryOrder.Job) order, conduct);
    }

    @Override
    public void close() {
        try (store) {
            files.close();
        }
    }
}
