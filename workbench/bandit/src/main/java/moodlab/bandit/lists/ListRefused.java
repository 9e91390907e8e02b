package moodlab.bandit.lists;

/** Something about lists cannot be computed as wanted; the message says why and what to do. */
public final class ListRefused extends RuntimeException {

    public ListRefused(String message) {
        super(message);
    }
}
