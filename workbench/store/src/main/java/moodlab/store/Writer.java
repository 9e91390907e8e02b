package moodlab.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moodlab.domain.round.Decision;
import moodlab.domain.round.LogEntry;
import moodlab.domain.round.RoundLog;
import moodlab.domain.song.Song;
import moodlab.store.keys.SealedText;
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
    private final Heads heads;
    private final SealedText texts;
    private final WallClock wallClock = new WallClock();
    private Map<String, Song> known = Map.of();
    private long last;

    /** @param texts seals what a participant said */
    Writer(Database database, SealedText texts) {
        this.database = database;
        this.texts = texts;
        this.heads = new Heads(database.home());
    }

    @Override
    public synchronized void append(LogEntry entry) {
        refuseClosed();
        if (entry instanceof LogEntry.Readings readings) {
            waiting.add(readings);
            return;
        }
        guarded(() -> {
            Handle handle = connected();
            if (!isThere(entry)) {
                write(handle, entry);
            }
            sync(handle);
            wallClock.saw(entry);
            if (ends(entry)) {
                heads.whole(handle, entry.session());
            }
            doubtful = Optional.empty();
        });
    }

    /** A connection made now would be without the home's lock, beside whoever has it. */
    private void refuseClosed() {
        if (database.isClosed()) {
            throw Faults.ended(database.home());
        }
    }

    private static boolean ends(LogEntry entry) {
        return entry instanceof LogEntry.Closed || entry instanceof LogEntry.Abandoned;
    }

    private void write(Handle handle, LogEntry entry) {
        List<Song> songs =
                entry instanceof Decision decision ? unknown(decision.choice().candidates()) : List.of();
        heads.announce(handle, chains(entry, songs));
        Optional<Duration> jump = wallClock.jump(entry);
        long order = last + (jump.isPresent() ? 2 : 1);
        doubtful = Optional.of(new Doubtful(entry, order));
        Collection<Head> grown = handle.inTransaction(transaction -> {
            Ledger ledger = heads.ledger(transaction);
            waiting.forEach(readings -> insert(ledger, readings));
            jump.ifPresent(by -> EventRows.insert(ledger, jumped(entry, by), order - 1));
            put(ledger, entry, songs, order);
            return ledger.finish();
        });
        heads.grew(grown);
        waiting.clear();
        remember(songs);
        last = order;
    }

    private List<String> chains(LogEntry entry, List<Song> songs) {
        List<String> chains = new ArrayList<>(List.of(entry.session()));
        waiting.forEach(readings -> chains.add(readings.session()));
        if (!songs.isEmpty()) {
            chains.add(Head.SONGS);
        }
        return chains;
    }

    private static Map<String, Object> jumped(LogEntry entry, Duration by) {
        return EventText.clockJumped(entry.session(), WallClock.momentOf(entry).orElseThrow(), by);
    }

    /** Takes note of songs that are new or have changed. */
    synchronized void songs(List<Song> songs) {
        refuseClosed();
        guarded(() -> {
            Handle handle = connected();
            List<Song> unknown = unknown(songs);
            if (unknown.isEmpty()) {
                return;
            }
            heads.announce(handle, List.of(Head.SONGS));
            heads.grew(handle.inTransaction(transaction -> {
                Ledger ledger = heads.ledger(transaction);
                database.songs().insert(ledger, unknown, last + 1);
                return ledger.finish();
            }));
            sync(handle);
            remember(unknown);
        });
    }

    private void put(Ledger ledger, LogEntry entry, List<Song> songs, long order) {
        database.songs().insert(ledger, songs, order);
        if (entry instanceof Decision decision) {
            RoundRows.insert(ledger, decision, order);
            return;
        }
        if (entry instanceof LogEntry.Opened opened) {
            SessionRows.insert(ledger, opened);
        }
        EventRows.insert(ledger, SealedNotes.seal(EventText.of(entry), texts, ledger.handle()), order);
        if (entry instanceof LogEntry.Learned learned) {
            SessionRows.keep(ledger.handle(), learned.session(), learned.after());
        }
        if (entry instanceof LogEntry.Refitted refitted) {
            SessionRows.keep(ledger.handle(), refitted.session(), refitted.after());
        }
    }

    private static void insert(Ledger ledger, LogEntry.Readings readings) {
        ReadingRows.insert(ledger, readings);
        SampleRows.insert(ledger, readings);
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
            heads.forget();
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

    /** Also where the last session was erased: a song's latest facts hold from an entry on. */
    private static long lastOrder(Handle handle) {
        return handle.createQuery("""
                        SELECT GREATEST(COALESCE((SELECT MAX(log_order) FROM rounds), 0),
                            COALESCE((SELECT MAX(log_order) FROM events), 0),
                            COALESCE((SELECT MAX(since) - 1 FROM songs), 0))
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

    /** Writes the readings that still wait; what fails then was never acknowledged. Closing twice does nothing more. */
    @Override
    public synchronized void close() {
        if (database.isClosed()) {
            return;
        }
        guarded(() -> {
            if (!waiting.isEmpty()) {
                flush(connected());
            }
            connection.ifPresent(heads::allWhole);
            connection.ifPresent(Handle::close);
            connection = Optional.empty();
        });
    }

    private void flush(Handle handle) {
        heads.announce(handle, waiting.stream().map(LogEntry::session).toList());
        handle.useTransaction(transaction -> {
            Ledger ledger = heads.ledger(transaction);
            waiting.forEach(readings -> insert(ledger, readings));
            ledger.finish();
        });
        waiting.clear();
    }
}
