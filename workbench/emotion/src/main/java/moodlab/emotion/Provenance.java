package moodlab.emotion;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Where weights come from.
 *
 * @param dataSha256 of the training files, one after the other
 * @param seed of the run
 * @param commit of the code, or "unknown"
 * @param startedFrom SHA-256 of the model whose weights the run began with, or {@link #RANDOM_WEIGHTS}
 * @param java version and vendor
 * @param os name, version and architecture
 * @param cpu model and number of logical cores
 * @param libraries versions by artifact
 */
public record Provenance(
        String dataSha256,
        long seed,
        String commit,
        String startedFrom,
        String java,
        String os,
        String cpu,
        Map<String, String> libraries) {

    public static final String RANDOM_WEIGHTS = "random weights";

    private static final List<String> LIBRARIES = List.of(
            "org.deeplearning4j/deeplearning4j-nn",
            "org.nd4j/nd4j-native",
            "org.bytedeco/javacpp",
            "org.bytedeco/openblas");

    public Provenance {
        libraries = Map.copyOf(libraries);
    }

    /** Of a run on this machine. */
    public static Provenance here(String dataSha256, long seed, String commit, String startedFrom) {
        return new Provenance(
                dataSha256,
                seed,
                commit,
                startedFrom,
                System.getProperty("java.version") + " " + System.getProperty("java.vendor"),
                String.join(
                        " ",
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        System.getProperty("os.arch")),
                cpuName() + ", " + Runtime.getRuntime().availableProcessors() + " cores",
                versions());
    }

    private static String cpuName() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }

    private static Map<String, String> versions() {
        Map<String, String> versions = new TreeMap<>();
        for (String library : LIBRARIES) {
            String file = "/META-INF/maven/" + library + "/pom.properties";
            try (InputStream in = Provenance.class.getResourceAsStream(file)) {
                Properties properties = new Properties();
                if (in != null) {
                    properties.load(in);
                }
                versions.put(library.substring(library.indexOf('/') + 1), properties.getProperty("version", "unknown"));
            } catch (IOException e) {
                versions.put(library, "unknown");
            }
        }
        return versions;
    }
}
