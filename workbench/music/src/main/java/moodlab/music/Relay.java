package moodlab.music;

import java.util.Optional;

/** Where a song that gives way leaves its tail for the song that follows. Used on the player's thread. */
final class Relay {

    private Optional<Tail> left = Optional.empty();

    void leave(Tail tail) {
        clear();
        left = Optional.of(tail);
    }

    /** It is the taker's from now on. */
    Optional<Tail> take() {
        Optional<Tail> taken = left;
        left = Optional.empty();
        return taken;
    }

    /** What nobody has taken is not to be heard any more. */
    void clear() {
        take().ifPresent(Tail::close);
    }
}
