package moodlab.desktop.presenter.library;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Supplier;
import moodlab.session.library.HomeLibrary;
import moodlab.session.library.OpenLibrary;
import moodlab.store.keys.Keyring;

/**
 * A home as the library page needs it.
 *
 * @param opener opens its library
 * @param demoSongs where the synthesised songs lie, once they have been rendered
 * @param memory the file of how the page was left
 */
public record LibraryHome(Supplier<OpenLibrary> opener, Path demoSongs, Path memory) {

    public static LibraryHome of(Path home, Clock clock) {
        return of(home, Keyring.unattended(), clock);
    }

    /**
     * That home, which those keys open.
     *
     * @param keys of the home
     */
    public static LibraryHome of(Path home, Keyring keys, Clock clock) {
        return new LibraryHome(
                () -> HomeLibrary.open(home, keys, clock),
                home.resolve("demo-songs"),
                home.resolve("library.properties"));
    }
}
