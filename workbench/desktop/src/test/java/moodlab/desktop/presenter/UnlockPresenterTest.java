package moodlab.desktop.presenter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import moodlab.desktop.presenter.UnlockPresenter.State;
import moodlab.desktop.presenter.UnlockPresenter.View;
import moodlab.store.Store;
import moodlab.store.keys.Keyring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnlockPresenterTest {

    private static final String WORDS = "five words of some length";

    @TempDir
    Path home;

    @Test
    void asksAgainUntilThePassphraseOpensTheHome() {
        assertFalse(UnlockPresenter.isNeeded(home, Keyring.unattended()));
        Store.open(home).close();
        assertFalse(UnlockPresenter.isNeeded(home, Keyring.unattended()));
        Keyring.unattended().protect(home, WORDS.toCharArray());
        Keyring keys = Keyring.unattended();
        assertTrue(UnlockPresenter.isNeeded(home, keys));
        List<View> seen = new ArrayList<>();
        UnlockPresenter presenter =
                new UnlockPresenter(home, keys, new Threads(Runnable::run, Runnable::run), seen::add);
        char[] wrong = "none of those words".toCharArray();
        presenter.tryWith(wrong);
        assertEquals(
                List.of(State.TRYING, State.ASKING),
                seen.stream().map(View::state).toList());
        assertTrue(seen.get(1).problem().contains("try again"), seen.get(1).problem());
        assertEquals('\0', wrong[0]);
        presenter.tryWith(WORDS.toCharArray());
        assertEquals(State.OPEN, seen.get(3).state());
        assertFalse(UnlockPresenter.isNeeded(home, keys));
        Store.open(home, keys).close();
    }
}
