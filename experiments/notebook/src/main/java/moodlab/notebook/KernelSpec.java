package moodlab.notebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How Jupyter starts a Java kernel that sees Moodlab.
 *
 * @param java the JVM's program
 * @param jvmFlags its flags, the same as for the application
 * @param classPath Moodlab's, in this system's form
 * @param kernelJar the rapaio kernel, one runnable jar
 */
public record KernelSpec(Path java, List<String> jvmFlags, String classPath, Path kernelJar) {

    /** What notebooks ask for by name. */
    public static final String NAME = "java";

    private static final String OURS = "moodlab";
    private static final ObjectMapper JSON = new ObjectMapper();

    public KernelSpec {
        jvmFlags = List.copyOf(jvmFlags);
    }

    /**
     * Writes the kernelspec into Jupyter's data folder. One of another maker is kept beside it.
     *
     * @param jupyterData what {@code jupyter --data-dir} prints
     * @return where another maker's kernelspec was kept; empty where there was none
     * @throws IOException where the folder cannot be written
     */
    public Optional<Path> install(Path jupyterData) throws IOException {
        Path folder = Files.createDirectories(jupyterData.resolve("kernels").resolve(NAME));
        Path file = folder.resolve("kernel.json");
        Optional<Path> kept = Optional.empty();
        if (Files.exists(file) && !isOurs(file)) {
            kept = Optional.of(Files.move(file, unused(folder)));
        }
        Files.writeString(file, json());
        return kept;
    }

    /** The file's text. */
    String json() {
        ObjectNode spec = JSON.createObjectNode();
        spec.putArray("argv")
                .add(java.toString())
                .addAll(jvmFlags.stream().map(JSON.getNodeFactory()::textNode).toList())
                .add("-Djava.awt.headless=true")
                .add("-jar")
                .add(kernelJar.toString())
                .add("{connection_file}");
        spec.put("display_name", "Java (Moodlab)")
                .put("language", "java")
                .put("interrupt_mode", "message")
                .putObject("env")
                .put("RJK_CLASSPATH", absolute(";"))
                .put("RJK_COMPILER_OPTIONS", "")
                .put("RJK_INIT_SCRIPT", "")
                .put("RJK_TIMEOUT_MILLIS", "-1")
                .put("OMP_NUM_THREADS", "1");
        spec.putObject("metadata").put(OURS, true);
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(spec) + System.lineSeparator();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts is always JSON", e);
        }
    }

    /** The kernel reads relative paths from the notebook's folder. */
    private String absolute(String separator) {
        return Arrays.stream(classPath.split(File.pathSeparator))
                .filter(entry -> !entry.isBlank())
                .map(entry -> Path.of(entry).toAbsolutePath().normalize().toString())
                .collect(Collectors.joining(separator));
    }

    private static boolean isOurs(Path file) throws IOException {
        try {
            JsonNode spec = JSON.readTree(file.toFile());
            return spec.path("metadata").path(OURS).asBoolean();
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private static Path unused(Path folder) {
        Path kept = folder.resolve("kernel.json.other");
        for (int i = 2; Files.exists(kept); i++) {
            kept = folder.resolve("kernel.json.other" + i);
        }
        return kept;
    }
}
