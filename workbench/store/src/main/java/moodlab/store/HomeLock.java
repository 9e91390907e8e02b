package moodlab.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Holds a home for this process. The database has a lock of its own against other processes, but would let a second
 * store of the same process in; the operating system lets go of this one when the process dies.
 */
final class HomeLock implements AutoCloseable {

    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws StoreUnavailable where another store holds the home, or it cannot be written */
    static HomeLock take(Path home) {
        FileChannel channel = open(home);
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw new OverlappingFileLockException();
            }
            return new HomeLock(channel);
        } catch (OverlappingFileLockException e) {
            shut(channel);
            throw Faults.inUse(home, e);
        } catch (IOException e) {
            shut(channel);
            throw Faults.noHome(home, e);
        }
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
