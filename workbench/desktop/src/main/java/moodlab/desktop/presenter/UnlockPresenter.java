package moodlab.desktop.presenter;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import moodlab.store.keys.KeyFault;
import moodlab.store.keys.Keyring;

/** Opens a home by its passphrase, as often as it takes. */
public final class UnlockPresenter {

    /** How it stands. */
    public enum State {
        /** A passphrase is waited for. */
        ASKING,
        /** It is being tried, which takes a moment on purpose. */
        TRYING,
        /** The home is open. */
        OPEN
    }

    /**
     * What is shown.
     *
     * @param problem a sentence; empty where there is none
     */
    public record View(State state, String problem) {}

    private final Path home;
    private final Keyring keys;
    private final Threads threads;
    private final Consumer<View> view;

    /** @param view is told on the window's thread */
    public UnlockPresenter(Path home, Keyring keys, Threads threads, Consumer<View> view) {
        this.home = home;
        this.keys = keys;
        this.threads = threads;
        this.view = view;
    }

    /** Whether that home waits for a passphrase. */
    public static boolean isNeeded(Path home, Keyring keys) {
        return Keyring.protection(home) == Keyring.Protection.PASSPHRASE && !keys.knows(home);
    }

    /** Tries one, and wipes it. */
    public void tryWith(char[] passphrase) {
        view.accept(new View(State.TRYING, ""));
        threads.work().execute(() -> {
            View after = tried(passphrase);
            threads.window().execute(() -> view.accept(after));
        });
    }

    private View tried(char[] passphrase) {
        try {
            keys.unlock(home, passphrase);
            return new View(State.OPEN, "");
        } catch (KeyFault e) {
            return new View(State.ASKING, e.getMessage());
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }
}
