package moodlab.music;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import moodlab.music.SongLibrary.Skipped;

/**
 * One walk through a library's folder, to any depth. Links are followed as long as they stay inside the root; hidden
 * files and folders are passed over.
 */
public final class FolderWalk {

    private final List<Path> files;
    private final List<Skipped> skipped;

    private FolderWalk(List<Path> files, List<Skipped> skipped) {
        this.files = List.copyOf(files);
        this.skipped = List.copyOf(skipped);
    }

    /**
     * Walks.
     *
     * @param obstacle why a file or folder is passed over; empty where it is not
     * @throws IOException where the root cannot be read
     */
    public static FolderWalk of(Path root, Function<Path, Optional<String>> obstacle) throws IOException {
        Visitor visitor = new Visitor(root, obstacle);
        Files.walkFileTree(visitor.root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, visitor);
        visitor.files.sort(null);
        return new FolderWalk(visitor.files, visitor.skipped);
    }

    /** Absolute, in the order of their paths. */
    public List<Path> files() {
        return files;
    }

    /** What was passed over, and why. */
    public List<Skipped> skipped() {
        return skipped;
    }

    private static final class Visitor extends SimpleFileVisitor<Path> {

        private final Path root;
        private final Path realRoot;
        private final Function<Path, Optional<String>> further;
        private final List<Path> files = new ArrayList<>();
        private final List<Skipped> skipped = new ArrayList<>();

        Visitor(Path root, Function<Path, Optional<String>> further) throws IOException {
            this.root = root.toAbsolutePath();
            this.realRoot = root.toRealPath();
            this.further = further;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            Optional<String> obstacle = folder.equals(root) ? Optional.empty() : obstacle(folder);
            obstacle.ifPresent(reason -> skipped.add(new Skipped(folder, reason)));
            return obstacle.isPresent() ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            Optional<String> obstacle = attributes.isRegularFile() ? obstacle(file) : Optional.of("is no file");
            if (obstacle.isPresent()) {
                skipped.add(new Skipped(file, obstacle.get()));
            } else {
                files.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException problem) {
            skipped.add(
                    new Skipped(file, "cannot be read: " + problem.getClass().getSimpleName()));
            return FileVisitResult.CONTINUE;
        }

        private Optional<String> obstacle(Path path) {
            if (path.getFileName().toString().startsWith(".")) {
                return Optional.of("is hidden");
            }
            try {
                if (!path.toRealPath().startsWith(realRoot)) {
                    return Optional.of("is a link that leaves the folder");
                }
            } catch (IOException e) { // gone since the folder was listed
                return Optional.of("cannot be read: " + e.getClass().getSimpleName());
            }
            return further.apply(path);
        }
    }
}
