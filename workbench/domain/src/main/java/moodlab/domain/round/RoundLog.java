package moodlab.domain.round;

/** The append-only log of sessions. */
@FunctionalInterface
public interface RoundLog {

    /**
     * Writes the entry. When this returns it is on disk; only {@link LogEntry.Readings} may wait for the next entry.
     *
     * @throws LogUnwritable where it could not be written; nothing of it was
     */
    void append(LogEntry entry);
}
