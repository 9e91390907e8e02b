package moodlab.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KernelSpecTest {

    @TempDir
    Path data;

    private final KernelSpec spec = new KernelSpec(
            Path.of("java"),
            List.of("-Djdk.serialFilter=!*"),
            "a.jar" + File.pathSeparator + "b",
            Path.of("kernel.jar"));

    @Test
    void startsTheKernelWithOurFlagsAndClassPath() throws IOException {
        JsonNode json = new ObjectMapper().readTree(spec.json());

        assertEquals(
                "[\"java\",\"-Djdk.serialFilter=!*\",\"-Djava.awt.headless=true\",\"-jar\",\"kernel.jar\",\"{connection_file}\"]",
                json.get("argv").toString());
        assertEquals(
                Path.of("a.jar").toAbsolutePath() + ";" + Path.of("b").toAbsolutePath(),
                json.get("env").get("RJK_CLASSPATH").asText());
    }

    @Test
    void isInstalledUnderTheNameThatNotebooksAskFor() throws IOException {
        assertEquals(Optional.empty(), spec.install(data));
        assertEquals(Optional.empty(), spec.install(data), "our own is replaced");
        assertEquals(spec.json(), Files.readString(data.resolve("kernels/java/kernel.json")));
    }

    @Test
    void keepsAnotherMakersSpec() throws IOException {
        Path folder = Files.createDirectories(data.resolve("kernels/java"));
        Files.writeString(folder.resolve("kernel.json"), "{\"display_name\":\"other\"}");

        Path kept = spec.install(data).orElseThrow();

        assertEquals("{\"display_name\":\"other\"}", Files.readString(kept));
        assertTrue(Files.readString(folder.resolve("kernel.json")).contains("Moodlab"));
    }
}
