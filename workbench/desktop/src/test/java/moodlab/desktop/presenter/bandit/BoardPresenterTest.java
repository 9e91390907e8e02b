package moodlab.desktop.presenter.bandit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import moodlab.desktop.presenter.Threads;
import moodlab.session.policies.BoardFilter;
import moodlab.session.policies.PolicyLog;
import moodlab.session.policies.Watch;
import moodlab.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoardPresenterTest {

    @TempDir
    private Path home;

    private final List<BoardState> shown = new ArrayList<>();

    private PolicyLog nothing() {
        try (Store store = Store.open(home)) {
            return PolicyLog.read(store, Watch.NONE);
        }
    }

    private BoardPresenter presenter(BoardSource source) {
        return new BoardPresenter(new Threads(Runnable::run, Runnable::run), source, shown::add);
    }

    @Test
    void anEmptyHomeIsShownAsEmptyAndNoFault() {
        PolicyLog nothing = nothing();
        BoardPresenter presenter = presenter(watch -> nothing);
        presenter.read();
        assertTrue(presenter.state().isEmpty());
        assertFalse(presenter.state().wrong());
        assertTrue(presenter.state().progress().isEmpty());
    }

    @Test
    void whatGoesWrongIsToldAsASentence() {
        BoardPresenter presenter = presenter(watch -> {
            throw new IllegalArgumentException("The store is held by a session: end it first.");
        });
        presenter.read();
        assertTrue(presenter.state().wrong());
        assertEquals(
                "The store is held by a session: end it first.",
                presenter.state().sentence());
    }

    @Test
    void progressIsShownWhileItReads() {
        PolicyLog nothing = nothing();
        BoardPresenter presenter = presenter(watch -> {
            watch.progress(1, 2);
            return nothing;
        });
        presenter.read();
        assertTrue(shown.stream().anyMatch(state -> state.progress().orElse(0) == 0.5));
    }

    @Test
    void whatWasCalledOffIsNeverShown() {
        PolicyLog nothing = nothing();
        Deque<Runnable> later = new ArrayDeque<>();
        BoardPresenter presenter =
                new BoardPresenter(new Threads(later::add, Runnable::run), watch -> nothing, shown::add);
        presenter.read();
        presenter.cancel();
        later.forEach(Runnable::run);
        assertTrue(presenter.state().board().isEmpty());
        assertTrue(presenter.state().sentence().startsWith("Stopped"));
    }

    @Test
    void aNewFilterLooksAtTheLogThatWasRead() {
        PolicyLog nothing = nothing();
        int[] readings = new int[1];
        BoardPresenter presenter = presenter(watch -> {
            readings[0]++;
            return nothing;
        });
        presenter.read();
        presenter.filter(new BoardFilter(Optional.of("P-01"), Optional.empty()));
        assertEquals(1, readings[0]);
        assertEquals(
                Optional.of("P-01"),
                presenter.state().board().orElseThrow().filter().participant());
    }
}
