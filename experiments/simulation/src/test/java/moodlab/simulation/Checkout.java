package moodlab.simulation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Finds the repository's root and the folder of real data, or skips the test. */
public final class Checkout {

    private Checkout() {}

    /** The folder that holds {@code workbench}. */
    public static Path root() {
        return Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .filter(path -> Files.isDirectory(path.resolve("workbench")))
                .findFirst()
                .orElseThrow();
    }

    /** The folder of real data that holds that set. */
    public static Path data(String set) {
        Path data = Optional.ofNullable(System.getenv("MOODLAB_DATA"))
                .map(Path::of)
                .orElseGet(() -> root().resolve("../shared/data"));
        Assumptions.assumeTrue(
                Files.isDirectory(data.resolve(set)),
                set + " is not here: set MOODLAB_DATA to the folder that holds " + set);
        return data;
    }
}
