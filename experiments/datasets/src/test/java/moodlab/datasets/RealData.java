package moodlab.datasets;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Finds the folder of real data, or skips the test. */
final class RealData {

    private RealData() {}

    static Path fer2013() {
        Path data = Optional.ofNullable(System.getenv("MOODLAB_DATA"))
                .map(Path::of)
                .or(() -> root().map(root -> root.resolve("../shared/data")))
                .map(path -> path.resolve("fer2013"))
                .orElse(Path.of("no-data"));
        Assumptions.assumeTrue(
                Files.isDirectory(data), "FER2013 is not here: set MOODLAB_DATA to the folder that holds fer2013");
        return data;
    }

    private static Optional<Path> root() {
        Path here = Path.of("").toAbsolutePath();
        return Stream.iterate(here, path -> path != null, Path::getParent)
                .filter(path -> Files.isDirectory(path.resolve("workbench")))
                .findFirst();
    }
}
