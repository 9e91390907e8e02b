package moodlab.store;

import java.time.Instant;

/**
 * A session that was neither closed nor given up.
 *
 * @param last when its last entry was written
 * @param entries how many decisions and events of it are in the log
 */
public record StoppedSession(String session, String participant, Instant last, long entries) {}
