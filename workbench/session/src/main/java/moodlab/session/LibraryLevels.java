package moodlab.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import moodlab.domain.library.SongSound;
import moodlab.domain.song.Song;
import moodlab.music.PlayStyle;
import moodlab.music.SongLevel;
import moodlab.music.SongLevels;
import moodlab.music.library.Sketch;
import moodlab.music.library.SketchBook;
import moodlab.store.CatalogueSong;

/**
 * How loud songs are: as the catalogue has it, else as it was measured when they were first seen. What is not measured
 * yet when it starts plays as it is.
 */
public final class LibraryLevels implements SongLevels, AutoCloseable {

    private final Map<Path, SongLevel> catalogued;
    private final SketchBook sketches;

    /**
     * In that home.
     *
     * @param catalogued by the songs' files
     */
    public LibraryLevels(Path home, Map<Path, SongLevel> catalogued) {
        this.catalogued = Map.copyOf(catalogued);
        this.sketches = new SketchBook(home);
    }

    /** As the catalogue has it; empty for silence. */
    public static Optional<SongLevel> measured(CatalogueSong song) {
        SongSound sound = song.sound();
        OptionalDouble loudness = sound.loudness();
        return loudness.isPresent() && sound.truePeak().isPresent()
                ? Optional.of(
                        new SongLevel(loudness.getAsDouble(), sound.truePeak().getAsDouble()))
                : Optional.empty();
    }

    /** Measures in the background those songs that are not known; nothing where songs play as they are. */
    public LibraryLevels measuring(PlayStyle style, List<Song> songs) {
        if (style.target().isPresent()) {
            sketches.measure(songs.stream()
                    .map(Song::file)
                    .filter(file -> !catalogued.containsKey(normal(file)))
                    .toList());
        }
        return this;
    }

    @Override
    public Optional<SongLevel> of(Song song) {
        return Optional.ofNullable(catalogued.get(normal(song.file())))
                .or(() -> sketches.known(song.file()).flatMap(Sketch::level));
    }

    private static Path normal(Path file) {
        return file.toAbsolutePath().normalize();
    }

    @Override
    public void close() {
        sketches.close();
    }
}
