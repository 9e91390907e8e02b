package moodlab.demo;

/** The demo songs cannot be put where they were wanted; the message says what to do. */
public final class DemoSongsUnwritable extends RuntimeException {

    DemoSongsUnwritable(String message, Throwable cause) {
        super(message, cause);
    }
}
