package moodlab.music;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import moodlab.domain.song.MoodFolder;
import moodlab.domain.song.Song;
import moodlab.domain.song.SongUnplayable;
import moodlab.music.SongLibrary.Skipped;

/** A look into every file of a library's mood folders. */
final class LibraryScan {

    private final Path root;
    private final Map<String, Song> songs = new TreeMap<>();
    private final List<Skipped> skipped = new ArrayList<>();

    private LibraryScan(Path root) {
        this.root = root.toAbsolutePath();
    }

    static LibraryScan of(Path root) throws IOException {
        LibraryScan scan = new LibraryScan(root);
        FolderWalk walk = FolderWalk.of(root, scan::obstacle);
        scan.skipped.addAll(walk.skipped());
        walk.files().forEach(scan::add);
        return scan;
    }

    List<Song> songs() {
        return List.copyOf(songs.values());
    }

    List<Skipped> skipped() {
        return skipped.stream().sorted(Comparator.comparing(Skipped::path)).toList();
    }

    private Optional<String> obstacle(Path path) {
        if (mood(path).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                path.getParent().equals(root) && Files.isDirectory(path)
                        ? "its name is no mood"
                        : "lies in no mood's folder");
    }

    private Optional<MoodFolder> mood(Path path) {
        Path below = root.relativize(path);
        return below.getNameCount() == 1 && !Files.isDirectory(path)
                ? Optional.empty()
                : MoodFolder.named(below.getName(0).toString());
    }

    private void add(Path file) {
        try (AudioDecoder decoder = AudioDecoder.open(file)) {
            Song song = song(file, decoder);
            if (songs.putIfAbsent(song.id(), song) != null) {
                skip(file, "its name cannot be told from another's");
            }
        } catch (SongUnplayable e) {
            skip(file, "no sound can be read from it");
        }
    }

    private Song song(Path file, AudioDecoder decoder) {
        MoodFolder mood = mood(file).orElseThrow();
        String below = PathText.below(root, file);
        return new Song(
                SongId.of(below),
                decoder.tag("title").orElse(SongId.bareName(below)),
                decoder.tag("artist").orElse("unknown"),
                file,
                decoder.length(),
                mood,
                mood.affect());
    }

    private void skip(Path path, String reason) {
        skipped.add(new Skipped(path, reason));
    }
}
