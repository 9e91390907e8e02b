package moodlab.store.keys;

import java.time.Instant;
import java.time.ZoneOffset;

/** A participant's key was destroyed: what it sealed cannot be opened by anybody. */
public final class KeyDestroyed extends KeyFault {

    private final transient Instant at;

    KeyDestroyed(String participant, Instant at) {
        super(
                "The key of " + participant + " was destroyed on "
                        + at.atOffset(ZoneOffset.UTC).toLocalDate()
                        + ": what it sealed cannot be opened any more; whoever takes part anew does so under another pseudonym.");
        this.at = at;
    }

    /** When. */
    public Instant at() {
        return at;
    }
}
