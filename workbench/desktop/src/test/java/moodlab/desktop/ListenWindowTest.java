package moodlab.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JList;
import javax.swing.JTextField;
import moodlab.demo.DemoSongs;
import moodlab.desktop.presenter.Manner;
import moodlab.desktop.presenter.PretendSessions;
import moodlab.desktop.presenter.ScriptedCameras;
import moodlab.desktop.presenter.Sound;
import moodlab.desktop.presenter.Tape;
import moodlab.desktop.presenter.calibration.PretendCalibrations;
import moodlab.desktop.presenter.stopped.StoppedHome;
import moodlab.desktop.widget.WaveBar;
import moodlab.domain.song.Playback;
import moodlab.domain.song.Song;
import moodlab.music.PlayStyle;
import moodlab.music.SongLibrary;
import moodlab.music.SongPlayer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drives the listening page of the real window; songs run in silence. */
class ListenWindowTest {

    @TempDir
    private static Path home;

    private static List<Song> songs = List.of();

    private final Room room = new Room();
    private MainFrame frame;
    private WindowDriver driver;

    @BeforeEach
    void open() {
        PretendSessions sessions = new PretendSessions();
        frame = WindowDriver.open(new Backend(
                sessions,
                sessions,
                (decision, song) -> "",
                new PretendCalibrations(false),
                new ScriptedCameras(),
                home,
                room,
                WhoIsIn.at(home),
                StoppedHome.NONE));
        driver = new WindowDriver(frame);
        driver.click("menuListen");
        WindowDriver.waitFor("the songs", () -> list("librarySongs").getModel().getSize() > 4);
    }

    @AfterEach
    void close() {
        WindowDriver.close(frame);
    }

    @Test
    void queuesAndPlaysSongs() {
        choose("librarySongs", 0);
        driver.click("playSong");
        WindowDriver.waitFor(
                "the song", () -> driver.text("nowPlaying").equals(songs.get(0).title()));
        choose("librarySongs", 1);
        driver.click("addSong");
        choose("librarySongs", 2);
        driver.click("addSong");
        WindowDriver.waitFor("the queue", () -> queue().size() == 3);
        WindowDriver.waitFor("the hint", () -> driver.text("queueHint").equals("2 songs to come"));
        choose("queueSongs", 2);
        driver.click("queueUp");
        WindowDriver.waitFor("the order", () -> queue().equals(List.of(songs.get(0), songs.get(2), songs.get(1))));
        driver.key(KeyEvent.VK_N, 'n');
        WindowDriver.waitFor(
                "the next", () -> driver.text("nowPlaying").equals(songs.get(2).title()));
        driver.key(KeyEvent.VK_P, 'p');
        WindowDriver.waitFor("the one before", () -> driver.text("nowPlaying")
                .equals(songs.get(0).title()));
        choose("queueSongs", 2);
        driver.click("queueRemove");
        WindowDriver.waitFor("the shorter queue", () -> queue().size() == 2);
        driver.key(KeyEvent.VK_Q, 'q');
        WindowDriver.waitFor("the focus", () -> list("queueSongs").isFocusOwner());
        WindowDriver.onWindow(() -> {
            Portrait.save(frame, Path.of("target/listen.png"));
            return frame;
        });
        driver.key(KeyEvent.VK_ESCAPE, (char) 27);
        WindowDriver.waitFor("the start page", () -> driver.shows("startPage"));
        WindowDriver.waitFor("the device", () -> room.closed);
    }

    @Test
    void findsSongsAndSeeksByTheBar() {
        JTextField search = driver.find(JTextField.class, "searchSongs");
        String wanted = songs.get(3).title();
        WindowDriver.onWindow(() -> {
            search.setText(wanted);
            return search;
        });
        WindowDriver.waitFor(
                "the song alone", () -> list("librarySongs").getModel().getSize() < songs.size());
        choose("librarySongs", 0);
        driver.click("playSong");
        WindowDriver.waitFor("the song", () -> driver.text("nowPlaying").equals(wanted));
        WaveBar bar = driver.find(WaveBar.class, "seek");
        WindowDriver.waitFor(
                "the length", () -> bar.isEnabled() && !driver.text("remaining").startsWith("−0:00"));
        Duration half = songs.get(3).length().dividedBy(2);
        WindowDriver.onWindow(() -> {
            for (int kind :
                    new int[] {java.awt.event.MouseEvent.MOUSE_PRESSED, java.awt.event.MouseEvent.MOUSE_RELEASED}) {
                bar.dispatchEvent(new java.awt.event.MouseEvent(bar, kind, 0, 0, bar.getWidth() / 2, 5, 1, false));
            }
            return bar;
        });
        WindowDriver.waitFor("the place", () -> room.player.state().position().compareTo(half.minusSeconds(1)) > 0);
        assertTrue(bar.getAccessibleContext().getAccessibleName().startsWith("Place in the song"));
    }

    @Test
    void remembersHowSongsFollowEachOther() {
        driver.click("menuFade4");
        WindowDriver.waitFor("the fade", () -> room.style.crossFade().equals(Duration.ofSeconds(4)));
        driver.click("menuLevel");
        WindowDriver.waitFor("as they are", () -> room.style.target().isEmpty());
        assertEquals(Duration.ofSeconds(4), room.style.crossFade());
    }

    private JList<?> list(String name) {
        return driver.find(JList.class, name);
    }

    private void choose(String name, int place) {
        WindowDriver.onWindow(() -> {
            list(name).setSelectedIndex(place);
            return name;
        });
    }

    private List<Song> queue() {
        return frame.desks().listening().desk().orElseThrow().queue().songs();
    }

    private static final class Room implements Listening, Sound {

        private final SongPlayer player = SongPlayer.silent();
        private volatile PlayStyle style = PlayStyle.USUAL;
        private volatile boolean closed;

        @Override
        public Listening.Room open(Consumer<String> progress) {
            DemoSongs.renderInto(home.resolve("songs"), (done, all) -> {});
            songs = SongLibrary.scan(home.resolve("songs")).candidates();
            return new Listening.Room(player, this, songs, () -> {
                closed = true;
                player.close();
            });
        }

        @Override
        public PlayStyle style() {
            return style;
        }

        @Override
        public void style(PlayStyle now) {
            style = now;
        }

        @Override
        public Optional<Tape> tape(Playback playing) {
            return Optional.of(new PlayerTape(player, new Waves(home)));
        }

        @Override
        public Manner manner() {
            return Manner.USUAL;
        }

        @Override
        public void manner(Manner manner) {
            player.volume(manner.volume());
        }
    }
}
