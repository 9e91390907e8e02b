package moodlab.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moodlab.domain.round.Decision;
import moodlab.domain.round.LogEntry;
import moodlab.domain.round.RoundLog;
import moodlab.domain.song.Song;
import org.jdbi.v3.core.Handle;

/**
 * Writes entries, each with the readings that wait in one transaction, and has the operating system put them on the disk
 * before it says so. After a failure the connection is dropped and made anew at the next entry, so that a session goes
 * on once there is room again.
 */
final class Writer implements RoundLog, AutoCloseable {

    private record Doubtful(LogEntry entry, long order) {}

    private final Database database;
    private final List<LogEntry.Readings> waiting = new ArrayList<>();
    private Optional<Handle> connection = Optional.empty();
    private Optional<Doubtful> doubtful = Optional.empty();
    private Map<String, Song> known = Map.of();
    private long last;

    Writer(Database database) {
        this.database = database;
    }

    @Override
    public synchronized void append(LogEntry entry) {
        if (entry instanceof LogEntry.Readings readings) {
            waiting.add(readings);
            return;
        }
        guarded(() -> {
            Handle handle = connected();
            if (isThere(entry)) {
                sync(handle);
                doubtful = Optional.empty();
                return;
            }
            doubtful = Optional.of(new Doubtful(entry, last + 1));
            List<Song> songs = entry instanceof Decision decision
                    ? unknown(decision.choice().candidates())
                    : List.of();
            handle.useTransaction(transaction -> put(transaction, entry, songs));
            sync(handle);
            doubtful = Optional.empty();
            waiting.clear();
            remember(songs);
            last++;
        });
    }

    /** Takes note of songs that are new or have changed. */
    synchronized void songs(List<Song> songs) {
        guarded(() -> {
            Handle handle = connected();
            List<Song> unknown = unknown(songs);
            handle.useTransaction(transaction -> database.songs().insert(transaction, unknown, last + 1));
            sync(handle);
            remember(unknown);
        });
    }

    private void put(Handle handle, LogEntry entry, List<Song> songs) {
        long order = last + 1;
        waiting.forEach(readings -> insert(handle, readings));
        database.songs().insert(handle, songs, order);
        if (entry instanceof Decision decision) {
            RoundRows.insert(handle, decision, order);
            return;
        }
        if (entry instanceof LogEntry.Opened opened) {
            SessionRows.insert(handle, opened);
        }
        EventRows.insert(handle, EventText.of(entry), order);
        if (entry instanceof LogEntry.Learned learned) {
            SessionRows.keep(handle, learned);
        }
    }

    private static void insert(Handle handle, LogEntry.Readings readings) {
        ReadingRows.insert(handle, readings);
        SampleRows.insert(handle, readings);
    }

    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            drop();
            throw Faults.unwritable(database.home(), e);
        }
    }

    private static void sync(Handle handle) {
        handle.execute("CHECKPOINT SYNC");
    }

    private Handle connected() {
        if (connection.isEmpty()) {
            Handle handle = database.connect();
            connection = Optional.of(handle);
            last = lastOrder(handle);
            known = new SongHistory(database.songs().all(handle)).latest();
        }
        return connection.get();
    }

    /**
     * Whether an entry whose writing failed is in the log after all: the commit had gone through and only the sync
     * failed. Then its readings are there too.
     */
    private boolean isThere(LogEntry entry) {
        if (doubtful.isEmpty() || last < doubtful.get().order()) {
            return false;
        }
        waiting.clear();
        return doubtful.get().entry().equals(entry);
    }

    private static long lastOrder(Handle handle) {
        return handle.createQuery("""
                        SELECT GREATEST(COALESCE((SELECT MAX(log_order) FROM rounds), 0),
                            COALESCE((SELECT MAX(log_order) FROM events), 0))
                        """).mapTo(Long.class).one();
    }

    private List<Song> unknown(List<Song> songs) {
        return songs.stream().filter(song -> !song.equals(known.get(song.id()))).toList();
    }

    private void remember(List<Song> songs) {
        songs.forEach(song -> known.put(song.id(), song));
    }

    private void drop() {
        try {
            connection.ifPresent(Handle::close);
        } catch (RuntimeException e) {
            // the failure that led here is the one to tell
        }
        connection = Optional.empty();
    }

    /** Writes the readings that still wait; what fails then was never acknowledged. */
    @Override
    public synchronized void close() {
        guarded(() -> {
            if (!waiting.isEmpty()) {
                Handle handle = connected();
                handle.useTransaction(all -> waiting.forEach(readings -> insert(all, readings)));
                waiting.clear();
            }
            connection.ifPresent(Handle::close);
            connection = Optional.empty();
        });
    }
}
