package moodlab.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** {@code --home}: where the store and all that is rendered lie. */
final class HomeOption {

    @Option(
            names = "--home",
            paramLabel = "DIR",
            defaultValue = "${sys:user.home}/.moodlab",
            description = "the folder of the log and of the demo songs (default: ~/.moodlab)")
    private Path path;

    Path path() {
        return path;
    }
}
