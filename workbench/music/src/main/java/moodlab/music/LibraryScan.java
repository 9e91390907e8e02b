package moodlab.music;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import moodlab.domain.song.MoodFolder;
import moodlab.domain.song.Song;
import moodlab.domain.song.SongUnplayable;
import moodlab.music.SongLibrary.Skipped;

/** One walk through a library's folder. Links are followed as long as they stay inside the root. */
final class LibraryScan extends SimpleFileVisitor<Path> {

    private final Path root;
    private final Path realRoot;
    private final Map<String, Song> songs = new TreeMap<>();
    private final List<Skipped> skipped = new ArrayList<>();

    private LibraryScan(Path root) throws IOException {
        this.root = root.toAbsolutePath();
        this.realRoot = root.toRealPath();
    }

    static LibraryScan of(Path root) throws IOException {
        LibraryScan scan = new LibraryScan(root);
        Files.walkFileTree(scan.root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, scan);
        return scan;
    }

    List<Song> songs() {
        return List.copyOf(songs.values());
    }

    List<Skipped> skipped() {
        return skipped.stream().sorted(Comparator.comparing(Skipped::path)).toList();
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
        if (folder.equals(root)) {
            return FileVisitResult.CONTINUE;
        }
        Optional<String> obstacle = obstacle(folder);
        obstacle.ifPresent(reason -> skip(folder, reason));
        return obstacle.isPresent() ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        Optional<String> obstacle = attributes.isRegularFile() ? obstacle(file) : Optional.of("is no file");
        if (obstacle.isPresent()) {
            skip(file, obstacle.get());
        } else {
            add(file);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException problem) {
        skip(file, "cannot be read: " + problem.getClass().getSimpleName());
        return FileVisitResult.CONTINUE;
    }

    private Optional<String> obstacle(Path path) throws IOException {
        if (path.getFileName().toString().startsWith(".")) {
            return Optional.of("is hidden");
        }
        if (!path.toRealPath().startsWith(realRoot)) {
            return Optional.of("is a link that leaves the folder");
        }
        if (mood(path).isEmpty()) {
            return Optional.of(
                    path.getParent().equals(root) && Files.isDirectory(path)
                            ? "its name is no mood"
                            : "lies in no mood's folder");
        }
        return Optional.empty();
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
        String below = PathText.of(file).substring(PathText.of(root).length()).replaceFirst("^/+", "");
        String name = below.substring(below.lastIndexOf('/') + 1);
        String bare = name.lastIndexOf('.') > 0 ? name.substring(0, name.lastIndexOf('.')) : name;
        return new Song(
                SongId.of(below),
                decoder.tag("title").orElse(bare),
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
