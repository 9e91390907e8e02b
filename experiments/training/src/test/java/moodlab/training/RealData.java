package moodlab.training;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Where real data lies: {@code MOODLAB_DATA}, or {@code ../shared/data} beside the checkout. */
public final class RealData {

    private RealData() {}

    /** A folder of it; the test is skipped where it is not there. */
    public static Path folder(String name) {
        Path here = Path.of("").toAbsolutePath();
        Path folder = Optional.ofNullable(System.getenv("MOODLAB_DATA"))
                .map(Path::of)
                .or(() -> Stream.iterate(here, path -> path != null, Path::getParent)
                        .filter(path -> Files.isDirectory(path.resolve("workbench")))
                        .findFirst()
                        .map(root -> root.resolve("../shared/data")))
                .orElse(here)
                .resolve(name);
        Assumptions.assumeTrue(
                Files.isDirectory(folder), name + " is not here: set MOODLAB_DATA to the folder that holds it");
        return folder;
    }
}
