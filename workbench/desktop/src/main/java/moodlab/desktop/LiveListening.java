package moodlab.desktop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import moodlab.demo.DemoSongs;
import moodlab.desktop.presenter.Manner;
import moodlab.desktop.presenter.Sound;
import moodlab.desktop.presenter.Tape;
import moodlab.domain.song.Playback;
import moodlab.domain.song.Song;
import moodlab.music.PlayStyle;
import moodlab.music.SongLevel;
import moodlab.music.SongLibrary;
import moodlab.music.SongPlayer;
import moodlab.session.LibraryLevels;
import moodlab.store.CatalogueSong;
import moodlab.store.Store;
import moodlab.store.keys.Keyring;

/** The songs of the home's catalogue, or where it has none the demo songs, on the machine's sound device. */
final class LiveListening implements Listening {

    private final Path home;
    private final Keyring keys;
    private final MannerMemory memory;
    private final Waves waves;
    private volatile Optional<SongPlayer> player = Optional.empty();

    LiveListening(Path home, Keyring keys, MannerMemory memory, Waves waves) {
        this.home = home;
        this.keys = keys;
        this.memory = memory;
        this.waves = waves;
    }

    @Override
    public Room open(Consumer<String> progress) {
        Map<Path, SongLevel> levels = new HashMap<>();
        List<Song> songs = new ArrayList<>();
        progress.accept("Looking through the songs …");
        try (Store store = Store.open(home, keys)) {
            store.catalogue().songs().stream().filter(CatalogueSong::playable).forEach(song -> {
                songs.add(song.song());
                LibraryLevels.measured(song).ifPresent(level -> levels.put(song.path(), level));
            });
        }
        if (songs.isEmpty()) {
            songs.addAll(demo(progress));
        }
        LibraryLevels known = new LibraryLevels(home, levels).measuring(memory.style(), songs);
        SongPlayer opened = SongPlayer.audible();
        opened.style(memory.style());
        opened.levels(known);
        player = Optional.of(opened);
        return new Room(opened, new Heard(opened), songs, () -> {
            player = Optional.empty();
            opened.close();
            known.close();
        });
    }

    private List<Song> demo(Consumer<String> progress) {
        Path folder = home.resolve("demo-songs");
        DemoSongs.renderInto(
                folder, (done, all) -> progress.accept("Rendering the demo songs: " + done + " of " + all));
        return SongLibrary.scan(folder).candidates();
    }

    @Override
    public PlayStyle style() {
        return memory.style();
    }

    @Override
    public void style(PlayStyle style) {
        memory.write(style);
        player.ifPresent(now -> now.style(style));
    }

    /** Played as sessions play: volume, mute and speed are the same. */
    private final class Heard implements Sound {

        private final SongPlayer heard;

        Heard(SongPlayer heard) {
            this.heard = heard;
        }

        @Override
        public Optional<Tape> tape(Playback playing) {
            return Optional.of(new PlayerTape(heard, waves));
        }

        @Override
        public Manner manner() {
            return memory.read();
        }

        @Override
        public void manner(Manner manner) {
            memory.write(manner);
            heard.volume(manner.volume());
            heard.mute(manner.muted());
            heard.speed(manner.speed());
        }
    }
}
