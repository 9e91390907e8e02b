package moodlab.desktop;

import java.util.concurrent.ExecutorService;
import moodlab.desktop.presenter.library.LibraryHome;
import moodlab.desktop.presenter.library.LibraryParts;
import moodlab.desktop.presenter.library.LibraryState;

/** The library page with its threads; the library is open while the page is shown. */
final class LibraryDesk {

    private final ExecutorService work = DaemonThreads.single("moodlab-library");
    private final ExecutorService jobs = DaemonThreads.single("moodlab-library-jobs");
    private final LibraryMemory memory;
    private final LibraryPage page;
    private boolean shown;

    /** @param back the person wants to leave */
    LibraryDesk(LibraryHome home, Runnable back) {
        memory = new LibraryMemory(home.memory());
        page = new LibraryPage(
                home, new LibraryParts(home.opener(), work, jobs, new EventThread(), System::nanoTime), back);
    }

    LibraryPage page() {
        return page;
    }

    LibraryState state() {
        return page.presenter().state();
    }

    /** The page comes up. */
    void open() {
        shown = true;
        page.presenter().open();
        work.execute(() -> {
            LibraryMemory.Left left = memory.read();
            new EventThread().execute(() -> page.begin(left));
        });
    }

    /** Lets the library go where it is open, then does what comes next. */
    void leave(Runnable next) {
        if (!shown) {
            next.run();
            return;
        }
        shown = false;
        LibraryMemory.Left left = page.left();
        work.execute(() -> memory.write(left));
        page.presenter().close(next);
    }

    /** Whether the library is open, so that no session can be. */
    boolean shown() {
        return shown;
    }

    /** Ends the threads. */
    void clear() {
        leave(() -> {
            jobs.shutdown();
            work.shutdown();
        });
    }
}
