package moodlab.store.keys;

/** The passphrase does not open the home's key; another may. */
public final class WrongPassphrase extends KeyFault {

    WrongPassphrase(String message, Throwable cause) {
        super(message, cause);
    }
}
