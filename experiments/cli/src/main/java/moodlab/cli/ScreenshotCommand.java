package moodlab.cli;

import java.awt.GraphicsEnvironment;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import moodlab.desktop.Screenshots;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code moodlab screenshot}: pictures of the window with a demo session in it, for the README and for eyes. */
@Command(
        name = "screenshot",
        mixinStandardHelpOptions = true,
        description = "Opens the window, runs a demo session and saves pictures of it.")
final class ScreenshotCommand implements Callable<Integer> {

    @Mixin
    private HomeOption home;

    @Option(names = "--to", required = true, paramLabel = "DIR", description = "where the pictures go")
    private Path to;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (GraphicsEnvironment.isHeadless()) {
            spec.commandLine()
                    .getErr()
                    .println("There is no display here to open a window on: run it under one, as with xvfb-run -a.");
            return 1;
        }
        Screenshots.take(home.path(), to);
        return 0;
    }
}
