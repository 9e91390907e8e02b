package moodlab.store;

import moodlab.domain.Moment;

/**
 * A session as it was opened.
 *
 * @param settings all of its settings as JSON
 * @param closed whether it came to its end; one that was cut off did not
 */
public record LoggedSession(String session, String participant, Moment at, String settings, boolean closed) {}
