package moodlab.music;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The real clips, where they are at hand. */
final class RealSongs {

    private RealSongs() {}

    /** The folder with Q1 … Q4; the test is skipped where it is not there. */
    static Path folder() {
        Path folder = data().resolve("emotion4q");
        assumeTrue(
                Files.isDirectory(folder), "no real songs: set MOODLAB_DATA to the data folder that holds emotion4q");
        return folder;
    }

    /** Evenly spread over the quadrants. */
    static List<Path> some(int count) throws IOException {
        try (Stream<Path> files = Files.walk(folder(), 2)) {
            List<Path> clips = files.filter(file -> file.toString().endsWith(".mp3"))
                    .sorted()
                    .toList();
            return Stream.iterate(0, i -> i + 1)
                    .limit(count)
                    .map(i -> clips.get(i * clips.size() / count))
                    .toList();
        }
    }

    private static Path data() {
        String set = System.getenv("MOODLAB_DATA");
        if (set != null) {
            return Path.of(set);
        }
        Path root = Path.of("").toAbsolutePath();
        while (root.getParent() != null && !Files.isDirectory(root.resolve("workbench"))) {
            root = root.getParent();
        }
        return root.resolveSibling("shared").resolve("data");
    }
}
