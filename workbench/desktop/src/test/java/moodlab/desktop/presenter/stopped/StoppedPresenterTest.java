package moodlab.desktop.presenter.stopped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import moodlab.desktop.presenter.SessionOpener;
import moodlab.desktop.presenter.Threads;
import org.junit.jupiter.api.Test;

class StoppedPresenterTest {

    private static final StoppedRow ONE = row("S-001", true);
    private static final StoppedRow FAST = row("S-002", false);

    private final List<StoppedRow> stopped = new ArrayList<>(List.of(ONE, FAST));
    private final Deque<Runnable> work = new ArrayDeque<>();
    private final List<StoppedRow> resumed = new ArrayList<>();
    private final StoppedPresenter presenter =
            new StoppedPresenter(new Threads(work::add, Runnable::run), new Pretended(), state -> {}, resumed::add);

    private static StoppedRow row(String session, boolean live) {
        return new StoppedRow(session, "P-01", "session " + session + " stopped", "Monday", live);
    }

    private final class Pretended implements StoppedHome {

        @Override
        public List<StoppedRow> all() {
            return List.copyOf(stopped);
        }

        @Override
        public void close(String session) {
            if (!stopped.removeIf(row -> row.session().equals(session))) {
                throw new IllegalArgumentException("There is no session " + session + ".");
            }
        }

        @Override
        public SessionOpener resuming(String session) {
            throw new UnsupportedOperationException();
        }
    }

    private void settle() {
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }

    @Test
    void listsThemAndGoesOnWithOne() {
        presenter.look();
        assertTrue(presenter.state().busy());
        settle();
        assertEquals(List.of(ONE, FAST), presenter.state().rows());
        presenter.resume(ONE);
        assertEquals(List.of(ONE), resumed);
    }

    @Test
    void nobodyGoesOnWithASessionOnASimulatedClock() {
        presenter.look();
        settle();
        presenter.resume(FAST);
        assertEquals(List.of(), resumed);
    }

    @Test
    void oneThatWasClosedIsOfferedNoMore() {
        presenter.look();
        settle();
        presenter.close(ONE);
        settle();
        assertEquals(List.of(FAST), presenter.state().rows());
        presenter.close(ONE);
        settle();
        assertEquals("There is no session S-001.", presenter.state().problem());
        assertEquals(List.of(FAST), presenter.state().rows());
    }

    @Test
    void othersWaitForTheStore() {
        List<String> done = new ArrayList<>();
        presenter.look();
        presenter.whenFree(() -> done.add("next"));
        presenter.resume(ONE);
        assertEquals(List.of(), done);
        settle();
        assertEquals(List.of("next"), done);
        assertEquals(List.of(), resumed);
    }
}
