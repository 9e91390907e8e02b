package moodlab.desktop.soak;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How long the window's thread was ready to run but had no processor, as Linux tells it
 * ({@code /proc/self/task/…/schedstat}, second number).
 *
 * @param file of that thread; empty where the system does not tell
 */
record RunQueue(Optional<Path> file) {

    /** The window's thread as the system names it, cut off to 15 letters or shortened in its middle. */
    private static final String NAME = "AWT-Ev";

    private static final double MILLION = 1e6;

    static RunQueue ofTheWindow() {
        try (DirectoryStream<Path> tasks = Files.newDirectoryStream(Path.of("/proc/self/task"))) {
            for (Path task : tasks) {
                if (Files.readString(task.resolve("comm")).startsWith(NAME)) {
                    return new RunQueue(Optional.of(task.resolve("schedstat")));
                }
            }
        } catch (IOException e) {
            return new RunQueue(Optional.empty());
        }
        return new RunQueue(Optional.empty());
    }

    /** In milliseconds since the thread began; 0 where the system does not tell. */
    double waited() {
        if (file.isEmpty()) {
            return 0;
        }
        try {
            return Long.parseLong(Files.readString(file.get()).split(" ", -1)[1]) / MILLION;
        } catch (IOException e) {
            return 0;
        }
    }
}
