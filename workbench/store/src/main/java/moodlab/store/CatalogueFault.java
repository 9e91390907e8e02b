package moodlab.store;

/** Something cannot be done to the catalogue; the message says what and what to do. */
public final class CatalogueFault extends RuntimeException {

    CatalogueFault(String message) {
        super(message);
    }

    CatalogueFault(String message, Throwable cause) {
        super(message, cause);
    }
}
