package moodlab.music.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import moodlab.domain.file.Sha256;
import moodlab.domain.library.FileStamp;
import moodlab.domain.library.SongFacts;
import moodlab.domain.library.SongFile;

/**
 * Reads songs on a thread of its own, and gives up those that take too long: 8 s and 2 s more for each megabyte. A
 * thread that is given up is interrupted, which ends FFmpeg's reading and ours; should it hang nevertheless, the next
 * song gets a new one.
 */
final class GuardedReader implements AutoCloseable {

    private static final Duration LEAST = Duration.ofSeconds(8);
    private static final long NANOS_A_BYTE = 2_000;

    private final SongReading reading;
    private ExecutorService thread = thread();

    GuardedReader(SongReading reading) {
        this.reading = reading;
    }

    /** What distinguishes the file from others, without decoding it. */
    SongFile identify(Path path, String below) throws SongUnreadable, InterruptedException {
        FileStamp stamp = stamp(path);
        if (stamp.size() == 0) {
            throw new SongUnreadable("is empty");
        }
        return new SongFile(below, stamp, guarded(stamp, () -> Sha256.of(path)));
    }

    SongFacts read(Path path, SongFile file) throws SongUnreadable, InterruptedException {
        return guarded(file.stamp(), () -> reading.read(path, file));
    }

    static FileStamp stamp(Path path) throws SongUnreadable {
        try {
            return new FileStamp(
                    Files.size(path), Files.getLastModifiedTime(path).toInstant());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private <T> T guarded(FileStamp stamp, Callable<T> work) throws SongUnreadable, InterruptedException {
        Duration limit = LEAST.plusNanos(stamp.size() * NANOS_A_BYTE);
        Future<T> result = thread.submit(work);
        try {
            return result.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            giveUp();
            throw new SongUnreadable("took longer than " + limit.toSeconds() + " s to read", e);
        } catch (ExecutionException e) {
            throw cause(e);
        } catch (InterruptedException e) {
            giveUp();
            throw e;
        }
    }

    private static SongUnreadable cause(ExecutionException failure) {
        if (failure.getCause() instanceof SongUnreadable unreadable) {
            return unreadable;
        }
        if (failure.getCause() instanceof IOException e) {
            return unreadable(e);
        }
        if (failure.getCause() instanceof OutOfMemoryError e) {
            return new SongUnreadable("needs more memory than there is", e);
        }
        throw new IllegalStateException("reading a song failed", failure.getCause());
    }

    private static SongUnreadable unreadable(IOException e) {
        return new SongUnreadable("cannot be read: " + e.getClass().getSimpleName(), e);
    }

    private void giveUp() {
        thread.shutdownNow();
        thread = thread();
    }

    private static ExecutorService thread() {
        return Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, "moodlab-song-reader");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
