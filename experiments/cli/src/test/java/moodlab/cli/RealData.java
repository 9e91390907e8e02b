package moodlab.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where real data lies: {@code MOODLAB_DATA}, or {@code ../shared/data} beside the checkout. */
final class RealData {

    private RealData() {}

    static Path folder() {
        String named = System.getenv("MOODLAB_DATA");
        return named != null ? Path.of(named) : root().resolve("../shared/data").normalize();
    }

    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder.resolve("workbench"))) {
            folder = folder.getParent();
        }
        return folder == null ? Path.of("").toAbsolutePath() : folder;
    }
}
