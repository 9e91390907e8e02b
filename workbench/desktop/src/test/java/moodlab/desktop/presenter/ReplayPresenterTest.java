package moodlab.desktop.presenter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import moodlab.domain.Emotion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayPresenterTest {

    @TempDir
    private Path home;

    private final Deque<Runnable> reading = new ArrayDeque<>();
    private final Deque<Runnable> comparing = new ArrayDeque<>();
    private long nanos;
    private ReplayPresenter presenter;

    private void open() {
        Reels reels = new Reels(home).with("S-001").with("S-002");
        presenter = new ReplayPresenter(
                new ReplayParts(reels, new Reels.Shelf(), reading::add, comparing::add, Runnable::run),
                state -> {},
                () -> nanos);
        presenter.look();
        run(reading);
    }

    private static void run(Deque<Runnable> tasks) {
        while (!tasks.isEmpty()) {
            tasks.poll().run();
        }
    }

    private int row() {
        return presenter.state().still().orElseThrow().row();
    }

    @Test
    void opensTheLatestAndShowsItsFirstFrame() {
        open();
        assertEquals("S-002", presenter.state().reel().orElseThrow().session());
        assertEquals(0, row());
        assertTrue(presenter.state().still().orElseThrow().picture().isPresent());
        presenter.close();
        run(reading);
    }

    @Test
    void fetchesOnlyTheFrameThatIsStillWanted() {
        open();
        presenter.seek(7);
        presenter.seek(9);
        presenter.seek(30);
        assertEquals(1, reading.size());
        reading.poll().run();
        assertEquals(7, row());
        run(reading);
        assertEquals(30, row());
        presenter.step(-1);
        run(reading);
        assertEquals(29, row());
        presenter.seek(Integer.MAX_VALUE);
        run(reading);
        assertEquals(Reels.FRAMES - 1, row());
        presenter.close();
        run(reading);
    }

    @Test
    void letsThePageDrawOnTheReadingWorkerBeforeItShows() {
        Deque<Runnable> window = new ArrayDeque<>();
        List<String> order = new ArrayList<>();
        presenter = new ReplayPresenter(
                new ReplayParts(
                        new Reels(home).with("S-001"), new Reels.Shelf(), reading::add, comparing::add, window::add),
                new ReplayView() {
                    @Override
                    public void show(ReplayState state) {
                        state.still().ifPresent(still -> order.add("shown " + still.row()));
                    }

                    @Override
                    public void draw(Still still) {
                        order.add("drawn " + still.row());
                    }
                },
                () -> nanos);
        presenter.look();
        while (!reading.isEmpty()) {
            run(reading);
            if (!order.isEmpty()) {
                assertEquals(List.of("drawn 0"), order);
            }
            run(window);
        }
        assertEquals(List.of("drawn 0", "shown 0"), order);
        presenter.close();
        run(reading);
    }

    @Test
    void goesFromRoundToRound() {
        open();
        presenter.round(1);
        run(reading);
        assertEquals(5, row());
        assertEquals(
                "Round 1: Sunny Street, thumb up",
                presenter.state().reel().orElseThrow().round(5).orElseThrow().text());
        presenter.round(1);
        run(reading);
        assertEquals(20, row());
        presenter.round(-1);
        run(reading);
        assertEquals(5, row());
        presenter.close();
        run(reading);
    }

    @Test
    void playsAtTheCamerasPaceAndHoldsAtTheEnd() {
        open();
        presenter.playOrHold();
        run(reading);
        nanos += 1_250_000_000L;
        presenter.tick();
        run(reading);
        assertEquals(12, row());
        assertTrue(presenter.state().playing());
        nanos += 60_000_000_000L;
        presenter.tick();
        run(reading);
        assertEquals(Reels.FRAMES - 1, row());
        assertFalse(presenter.state().playing());
        presenter.close();
        run(reading);
    }

    @Test
    void setsAnotherModelsReadingsBesideThoseOfThatDay() {
        open();
        presenter.compare(Optional.empty());
        assertTrue(presenter.state().comparison().orElseThrow().running());
        run(comparing);
        presenter.seek(25);
        run(reading);
        Still still = presenter.state().still().orElseThrow();
        assertEquals(Emotion.HAPPY, still.then().orElseThrow().top());
        assertEquals(Emotion.SURPRISE, still.now().orElseThrow().top());
        Comparison done = presenter.state().comparison().orElseThrow();
        assertFalse(done.running());
        assertEquals(
                "39 readings: the same top class in 48.7 %, mean difference of a probability 0.147.", done.words());
        assertTrue(Double.isNaN(done.valence().at(0)));
        presenter.close();
        run(reading);
    }

    @Test
    void forgetsAComparisonThatIsCancelled() {
        open();
        presenter.compare(Optional.empty());
        presenter.cancel();
        run(comparing);
        run(reading);
        assertEquals(Optional.empty(), presenter.state().comparison());
        assertEquals(Optional.empty(), presenter.state().still().orElseThrow().now());
        presenter.close();
        run(reading);
    }

    @Test
    void saysWhyAModelCannotBeUsed() {
        open();
        presenter.compare(Optional.of(Path.of("words.zip")));
        run(comparing);
        run(reading);
        assertEquals(Optional.empty(), presenter.state().comparison());
        assertTrue(presenter.state().message().contains("is no model"));
        presenter.close();
        run(reading);
    }

    @Test
    void showsWhatTheNetworkLookedAtOnlyWhileItIsAskedTo() {
        open();
        presenter.seek(3);
        presenter.looking(true);
        run(reading);
        assertEquals(
                0.4,
                presenter.state().still().orElseThrow().heat().orElseThrow().most());
        presenter.looking(false);
        run(reading);
        assertEquals(Optional.empty(), presenter.state().still().orElseThrow().heat());
        presenter.close();
        run(reading);
    }

    @Test
    void deletesTheRecordingThatIsOpen() {
        open();
        presenter.delete();
        run(reading);
        assertEquals(List.of("S-001"), presenter.state().sessions());
        assertEquals(Optional.empty(), presenter.state().reel());
        assertTrue(presenter.state().message().contains("S-002 is deleted"));
    }

    @Test
    void saysThatThereIsNoRecordingYet() {
        presenter = new ReplayPresenter(
                new ReplayParts(new Reels(home), new Reels.Shelf(), reading::add, comparing::add, Runnable::run),
                state -> {},
                () -> nanos);
        presenter.look();
        run(reading);
        assertTrue(presenter.state().message().startsWith("There is no recording yet"));
    }
}
