package moodlab.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import moodlab.domain.choice.PolicyState;
import moodlab.domain.round.Round;
import moodlab.domain.round.RoundLog;
import moodlab.domain.song.Song;
import moodlab.store.keys.Keyring;
import moodlab.store.keys.ParticipantKeys;
import moodlab.store.keys.SealedText;
import moodlab.store.people.People;
import org.jdbi.v3.core.Handle;

/**
 * The sessions of one home, in {@code moodlab.mv.db}. One process holds a store at a time. Reading is safe from any
 * thread, also while the log is written.
 */
public final class Store implements AutoCloseable {

    private static final String SESSION = "S-";
    private static final int PAGE = 200;
    private static final int LONG_PAGE = 1_000;

    private final Database database;
    private final Keyring keys;
    private final Writer writer;
    private final Catalogue catalogue;
    private final StoredPeople people;

    private Store(Database database, Keyring keys) {
        this.database = database;
        this.keys = keys;
        this.writer = new Writer(database, new SealedText(keys.participants(database.home())));
        this.catalogue = new Catalogue(database);
        this.people = new StoredPeople(database);
    }

    /**
     * Opens the store in that folder, and makes both where they are missing.
     *
     * @throws StoreUnavailable where another process or another store of this one holds it, it is damaged or newer than
     *     this code, or the folder cannot be written
     */
    public static Store open(Path home) {
        return open(home, Keyring.unattended());
    }

    /**
     * Opens the store in that folder, and makes both where they are missing.
     *
     * @param keys knows the home's key, or whom to ask for its passphrase
     * @throws StoreUnavailable as {@link #open(Path)} does, and where the key cannot be had
     */
    public static Store open(Path home, Keyring keys) {
        return new Store(Database.open(home, keys), keys);
    }

    /**
     * Opens the store in that folder, and makes nothing.
     *
     * @throws StoreUnavailable where there is none, and as {@link #open} does
     */
    public static Store openExisting(Path home) {
        return openExisting(home, Keyring.unattended());
    }

    /**
     * Opens the store in that folder, and makes nothing.
     *
     * @param keys as for {@link #open(Path, Keyring)}
     * @throws StoreUnavailable where there is none, and as {@link #open} does
     */
    public static Store openExisting(Path home, Keyring keys) {
        if (!isIn(home)) {
            throw new StoreUnavailable(
                    "There is no store in " + home + ": run a session or scan songs first, or name another home.");
        }
        return open(home, keys);
    }

    /** Whether there is a store in that folder. */
    public static boolean isIn(Path home) {
        return Files.exists(Database.file(home));
    }

    /** The one file that holds it. */
    public Path file() {
        return Database.file(database.home());
    }

    /** Where entries go; safe from any thread. */
    public RoundLog log() {
        return writer;
    }

    /** What opens the home, and what in it is sealed. */
    public Keyring keys() {
        return keys;
    }

    /** A key for each participant; they lie beside the store, not in it. */
    public ParticipantKeys participantKeys() {
        return keys.participants(database.home());
    }

    /** The songs of the home's libraries. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /** Who listens, researches and looks after the home. */
    public People people() {
        return new People(people, new SealedText(participantKeys()));
    }

    /** Asks the tables themselves. */
    <T> T read(Function<Handle, T> question) {
        return database.read(question);
    }

    /**
     * Takes note of the library's songs, as they are now. The songs of a decision are noted anyway.
     *
     * @throws moodlab.domain.round.LogUnwritable where they could not be written
     */
    public void songs(List<Song> songs) {
        writer.songs(songs);
    }

    /** Every version of every song, oldest first. */
    public List<LoggedSong> songs() {
        return database.read(database.songs()::all);
    }

    /** Where that song's file is, as the log has it. */
    String noted(LoggedSong song) {
        return database.songs().text(song.song().file());
    }

    /** In the order in which they were opened. */
    public List<LoggedSession> sessions() {
        return database.read(SessionRows::all);
    }

    /** An id that no session has or had: {@code S-001}, {@code S-002} … */
    public String nextSession() {
        Stream<String> erased = database.read(Tombstone::all).keySet().stream();
        int highest = Stream.concat(sessions().stream().map(LoggedSession::session), erased)
                .filter(id -> id.matches(SESSION + "\\d{1,8}"))
                .mapToInt(id -> Integer.parseInt(id.substring(SESSION.length())))
                .max()
                .orElse(0);
        return "%s%03d".formatted(SESSION, highest + 1);
    }

    /** Sessions that were neither closed nor given up, the oldest first; one that runs now is among them. */
    public List<StoppedSession> stopped() {
        return database.read(SessionRows::stopped);
    }

    /** A session's rounds, in order. */
    public List<Round> rounds(String session) {
        List<Round> rounds = new ArrayList<>();
        eachRound(session, logged -> rounds.add(logged.round()));
        return rounds;
    }

    /** Hands over a session's rounds one by one, in order, without holding all of them. */
    public void eachRound(String session, Consumer<LoggedRound> consumer) {
        database.read(handle -> {
            new Rounds(handle, session, database.songs()).forEach(PAGE, consumer);
            return session;
        });
    }

    /** A session's events, in order. */
    public List<LoggedEvent> events(String session) {
        return SealedNotes.open(
                database.read(handle -> EventRows.of(handle, session)),
                new SealedText(participantKeys()),
                database.read(handle -> SessionRows.participant(handle, session)));
    }

    /** Where a policy was computed anew in a session, or after it; in order. */
    public List<LoggedEvent> refits(String session) {
        return database.read(handle -> EventRows.refits(handle, session));
    }

    /** How many readings a session has. */
    public long readings(String session) {
        return database.read(handle -> ReadingRows.count(handle, session));
    }

    /** Hands over a session's readings one by one, in order, without holding all of them. */
    public void eachReading(String session, Consumer<LoggedReading> consumer) {
        database.read(handle -> {
            pages(id -> ReadingRows.after(handle, session, id, LONG_PAGE), LoggedReading::link, consumer);
            return session;
        });
    }

    /** Hands over a session's samples one by one, in order, without holding all of them. */
    public void eachSample(String session, Consumer<LoggedSample> consumer) {
        database.read(handle -> {
            pages(id -> SampleRows.after(handle, session, id, LONG_PAGE), LoggedSample::link, consumer);
            return session;
        });
    }

    private static <T> void pages(LongFunction<List<T>> after, ToLongFunction<T> id, Consumer<T> consumer) {
        List<T> page = after.apply(0);
        while (!page.isEmpty()) {
            page.forEach(consumer);
            page = after.apply(id.applyAsLong(page.get(page.size() - 1)));
        }
    }

    /** Of all chains, sessions' and songs', as they are now. */
    List<Head> chainHeads() {
        return database.read(HeadRows::all);
    }

    /** Where a session's chain ends now; empty where there is no such session. */
    public Optional<ChainHead> head(String session) {
        return database.read(handle -> HeadRows.of(handle, session)).map(ChainHead::of);
    }

    /** What the policy of that name had learnt from that participant when the log was last written. */
    public Optional<PolicyState> latestPolicyState(String participant, String policy) {
        return database.read(handle -> SessionRows.latest(handle, participant, policy));
    }

    /**
     * Writes the readings that wait, and lets others have the store.
     *
     * @throws moodlab.domain.round.LogUnwritable where those could not be written
     */
    @Override
    public void close() {
        try (database;
                people) {
            catalogue.close();
            writer.close();
        }
    }
}
