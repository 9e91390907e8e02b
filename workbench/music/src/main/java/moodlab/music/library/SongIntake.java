package moodlab.music.library;

import java.nio.file.Path;
import java.time.InstantSource;
import moodlab.domain.library.SongFacts;
import moodlab.domain.library.SongFile;
import moodlab.domain.song.SongUnplayable;

/** Reads single files as a scan does, wherever they lie; closed after use. */
public final class SongIntake implements AutoCloseable {

    private final GuardedReader reader;

    /** @param clock when tags are made */
    public SongIntake(InstantSource clock) {
        reader = new GuardedReader(new SongReading(new LyricsMood(Lexicon.shipped(), clock)));
    }

    /**
     * Reads all of a file.
     *
     * @param below the path below the root that it has, or is to have, in the library
     * @throws SongUnplayable where it is no song, takes too long, or the thread was interrupted; the message names the file
     */
    public SongFacts read(Path file, String below) {
        return told(file, () -> reader.read(file, reader.identify(file, below)));
    }

    /**
     * Tells a file from others by size, time and hash, without decoding it.
     *
     * @throws SongUnplayable as {@link #read} does
     */
    public SongFile identify(Path file, String below) {
        return told(file, () -> reader.identify(file, below));
    }

    private interface Reading<T> {
        T read() throws SongUnreadable, InterruptedException;
    }

    private static <T> T told(Path file, Reading<T> reading) {
        try {
            return reading.read();
        } catch (SongUnreadable e) {
            throw new SongUnplayable(
                    file.getFileName() + ": " + e.getMessage() + ". Choose a file that a player can play.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SongUnplayable(file.getFileName() + " was not read, because reading was broken off.", e);
        }
    }

    @Override
    public void close() {
        reader.close();
    }
}
