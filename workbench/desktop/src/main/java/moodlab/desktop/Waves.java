package moodlab.desktop;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import moodlab.desktop.presenter.Wave;
import moodlab.desktop.presenter.Wave.HeardMood;
import moodlab.music.library.Sketch;
import moodlab.music.library.SketchBook;

/** Songs' pictures, made in the background when they are first asked for. Safe for any thread. */
final class Waves {

    private final SketchBook book;
    private final Set<Path> wanted = ConcurrentHashMap.newKeySet();
    private final Map<Sketch, Wave> waves = new ConcurrentHashMap<>();

    /** @param home keeps the sketches */
    Waves(Path home) {
        this.book = new SketchBook(home);
    }

    /** What is known now; answers at once. */
    Optional<Wave> of(Path file) {
        if (wanted.add(file)) {
            book.want(file);
        }
        return book.known(file).map(sketch -> waves.computeIfAbsent(sketch, Waves::wave));
    }

    private static Wave wave(Sketch sketch) {
        return new Wave(
                sketch.peaks(),
                sketch.moods().stream()
                        .map(chances -> new HeardMood(chances.top(), chances.probability(chances.top())))
                        .toList());
    }
}
