package moodlab.desktop.presenter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moodlab.domain.song.Exposure;
import moodlab.domain.song.Playback;
import org.junit.jupiter.api.Test;

class TransportPresenterTest {

    private final List<String> orders = new ArrayList<>();
    private final List<TransportState> shown = new ArrayList<>();
    private Duration position = Duration.ofSeconds(10);
    private boolean waiting;
    private final TransportPresenter presenter =
            new TransportPresenter(new Threads(Runnable::run, Runnable::run), new Recorder(), shown::add);

    @Test
    void offersNoHandlesWhileNothingPlays() {
        presenter.pauseOrGoOn();
        presenter.seekTo(0.5);
        assertEquals(List.of(), orders);
    }

    @Test
    void pausesAndGoesOn() {
        presenter.playing(Optional.of(new Still()));
        presenter.pauseOrGoOn();
        presenter.pauseOrGoOn();
        assertEquals(List.of("volume 0.8", "pause true", "pause false"), orders);
    }

    @Test
    void seeksInsideTheSong() {
        presenter.playing(Optional.of(new Still()));
        presenter.seekBy(Duration.ofSeconds(-30));
        presenter.seekTo(0.5);
        presenter.seekBy(Duration.ofSeconds(500));
        assertEquals(List.of("volume 0.8", "seek PT0S", "seek PT50S", "seek PT1M40S"), orders);
    }

    @Test
    void showsHowFarTheSongHasCome() {
        presenter.playing(Optional.of(new Still()));
        position = Duration.ofSeconds(25);
        presenter.poll();
        assertEquals(Duration.ofSeconds(75), last().remaining());
        assertEquals(0.25, last().share(), 1e-9);
    }

    @Test
    void standsWhileTheSongWaitsForItsDeviceAndGoesOnWhenItIsBack() {
        presenter.playing(Optional.of(new Still()));
        waiting = true;
        presenter.poll();
        assertTrue(last().paused());
        assertEquals("waits", last().progress().note());
        waiting = false;
        presenter.poll();
        assertFalse(last().paused());
        presenter.pauseOrGoOn();
        presenter.poll();
        assertTrue(last().paused(), "the listener's own pause stays");
    }

    @Test
    void keepsTheVolumeFromSongToSong() {
        presenter.volume(0.3);
        presenter.playing(Optional.of(new Still()));
        assertEquals(0.3, last().manner().volume());
        assertTrue(last().enabled());
        presenter.playing(Optional.empty());
        assertFalse(last().enabled());
    }

    @Test
    void mutesAndChangesTheSpeedInStepsWithinBounds() {
        presenter.muteOrNot();
        presenter.muteOrNot();
        presenter.speedBy(0.1);
        presenter.speedBy(0.1);
        presenter.ownSpeed();
        presenter.speedBy(-0.8);
        presenter.speedBy(9);
        assertEquals(
                List.of(
                        "volume 0.8 muted",
                        "volume 0.8",
                        "volume 0.8 speed 1.1",
                        "volume 0.8 speed 1.2",
                        "volume 0.8",
                        "volume 0.8 speed 0.5",
                        "volume 0.8 speed 2.0"),
                orders);
    }

    private TransportState last() {
        return shown.get(shown.size() - 1);
    }

    private final class Recorder implements Sound, Tape {

        @Override
        public Optional<Tape> tape(Playback playing) {
            return Optional.of(this);
        }

        @Override
        public Manner manner() {
            return Manner.USUAL;
        }

        @Override
        public void manner(Manner manner) {
            orders.add("volume " + manner.volume()
                    + (manner.muted() ? " muted" : "")
                    + (manner.speed() == 1 ? "" : " speed " + manner.speed()));
        }

        @Override
        public void pause(boolean paused) {
            orders.add("pause " + paused);
        }

        @Override
        public void seek(Duration to) {
            orders.add("seek " + to);
        }

        @Override
        public Progress progress() {
            return new Progress(position, Duration.ofSeconds(100), false, true, waiting ? "waits" : "", waiting);
        }
    }

    private static final class Still implements Playback {

        @Override
        public void listen(Duration more) {}

        @Override
        public Exposure stop(Exposure.End end) {
            return Exposure.none(end);
        }
    }
}
