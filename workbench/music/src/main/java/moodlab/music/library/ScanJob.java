package moodlab.music.library;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import moodlab.domain.library.Shelf;

/** A scan that runs in the background. */
public final class ScanJob {

    private final CompletableFuture<Optional<ScanReport>> result = new CompletableFuture<>();
    private final Thread thread;

    private ScanJob(CatalogueScan scan, GuardedReader reader) {
        thread = new Thread(() -> run(scan, reader), "moodlab-scan");
        thread.setDaemon(true);
    }

    /**
     * Starts to bring the shelf up to date with the folder.
     *
     * @param clock when tags are made
     * @param listener is told after each file, on the scan's thread
     */
    public static ScanJob start(Path root, Shelf shelf, InstantSource clock, Consumer<ScanProgress> listener) {
        SongReading reading = new SongReading(new LyricsMood(Lexicon.shipped(), clock));
        ScanJob job = new ScanJob(new CatalogueScan(root, shelf, listener), new GuardedReader(reading));
        job.thread.start();
        return job;
    }

    private void run(CatalogueScan scan, GuardedReader reader) {
        try (reader) {
            result.complete(Optional.of(scan.run(reader)));
        } catch (InterruptedException e) {
            result.complete(Optional.empty());
        } catch (RuntimeException | Error e) {
            result.completeExceptionally(e);
        }
    }

    /** Stops after what is being read; what was read stays on the shelf, and another scan goes on from there. */
    public void cancel() {
        thread.interrupt();
    }

    /**
     * Waits for the end.
     *
     * @return empty where it was cancelled
     * @throws RuntimeException that ended it
     */
    public Optional<ScanReport> await() {
        try {
            return result.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
