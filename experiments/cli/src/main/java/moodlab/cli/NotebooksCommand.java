package moodlab.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import moodlab.notebook.KernelSpec;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code moodlab notebooks}: makes Jupyter know our Java kernel, and opens the notebooks in it. */
@Command(
        name = "notebooks",
        mixinStandardHelpOptions = true,
        description = "Installs the Java kernel with Moodlab's class path for this user and opens Jupyter.")
final class NotebooksCommand implements Callable<Integer> {

    private static final String DATA_DIR = "JUPYTER_DATA_DIR";

    @Option(names = "--install-only", description = "install the kernel and do not open Jupyter")
    private boolean installOnly;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Optional<Path> jar = kernelJar();
        if (jar.isEmpty()) {
            return failed("The Java kernel for Jupyter is not there: build Moodlab with 'mvn -Dfast package', which "
                    + "fetches it, and try again.");
        }
        Path data = jupyterData();
        Optional<Path> kept = spec(jar.get()).install(data);
        out.println("Installed the Jupyter kernel '" + KernelSpec.NAME + "' in " + data + ".");
        kept.ifPresent(other -> out.println("Another kernel of that name was there; it is kept as " + other + "."));
        out.flush();
        return installOnly ? CommandLine.ExitCode.OK : open();
    }

    private int open() throws IOException, InterruptedException {
        for (String program : List.of("lab", "notebook")) {
            if (output("jupyter", program, "--version").isPresent()) {
                return new ProcessBuilder(
                                "jupyter", program, root().resolve("notebooks").toString())
                        .inheritIO()
                        .start()
                        .waitFor();
            }
        }
        return failed("Jupyter was not found: install it (Debian: apt-get install jupyter-notebook; elsewhere: "
                + "pip install jupyterlab) and try again.");
    }

    /** The same Java, flags and class path that this runs with, which the launcher set. */
    private static KernelSpec spec(Path jar) {
        List<String> flags = ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> !flag.startsWith("-agent") && !flag.startsWith("-javaagent"))
                .toList();
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new KernelSpec(java, flags, System.getProperty("java.class.path"), jar);
    }

    private static Optional<Path> kernelJar() throws IOException {
        Path folder = root().resolve("experiments/notebook/target/kernel");
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).findFirst();
        }
    }

    /** Where the launcher says that Moodlab is; without it, the working directory. */
    private static Path root() {
        return Path.of(System.getProperty("moodlab.root", "")).toAbsolutePath();
    }

    /** Where Jupyter looks for a user's kernels; asked of Jupyter itself where it is there. */
    private static Path jupyterData() throws IOException, InterruptedException {
        String set = System.getenv(DATA_DIR);
        if (set != null && !set.isBlank()) {
            return Path.of(set);
        }
        return output("jupyter", "--data-dir").map(Path::of).orElseGet(NotebooksCommand::usualData);
    }

    private static Path usualData() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        Path home = Path.of(System.getProperty("user.home"));
        if (system.contains("win")) {
            return home.resolve("AppData/Roaming/jupyter");
        }
        return home.resolve(system.contains("mac") ? "Library/Jupyter" : ".local/share/jupyter");
    }

    /** What a program prints; empty where it is not there or fails. */
    private static Optional<String> output(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor() == 0 ? Optional.of(printed) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private int failed(String sentence) {
        spec.commandLine().getErr().println(sentence);
        return CommandLine.ExitCode.SOFTWARE;
    }
}
