package moodlab.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Holds a home for this process. The database has a lock of its own against other processes, but would let a second
 * store of the same process in; the operating system lets go of this one when the process dies.
 */
final class HomeLock implements AutoCloseable {

    /** Who only looks something up, as the start page does, has the home for less than this. */
    private static final long PATIENCE_MILLIS = 2_000;

    private static final long LOOK_EVERY_MILLIS = 20;

    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Waits a moment for whoever holds the home.
     *
     * @throws StoreUnavailable where another store goes on holding the home, or it cannot be written
     */
    static HomeLock take(Path home) {
        FileChannel channel = open(home);
        try {
            for (long tries = PATIENCE_MILLIS / LOOK_EVERY_MILLIS; tries > 0; tries--) {
                if (taken(channel)) {
                    return new HomeLock(channel);
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_EVERY_MILLIS));
            }
            throw Faults.inUse(home, new OverlappingFileLockException());
        } catch (IOException e) {
            throw closing(channel, Faults.noHome(home, e));
        } catch (StoreUnavailable e) {
            throw closing(channel, e);
        }
    }

    private static boolean taken(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static StoreUnavailable closing(FileChannel channel, StoreUnavailable fault) {
        shut(channel);
        return fault;
    }

    private static FileChannel open(Path home) {
        try {
            return FileChannel.open(home.resolve("moodlab.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw Faults.noHome(home, e);
        }
    }

    private static void shut(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        shut(channel);
    }
}
