package moodlab.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A notebook's file, taken apart. */
record Cells(JsonNode notebook) {

    static Cells read(Path file) throws IOException {
        return new Cells(new ObjectMapper().readTree(file.toFile()));
    }

    /** All notebooks of the repository, found from the folder that tests run in. */
    static List<Path> files() throws IOException {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(root.resolve("workbench"))) {
            root = root.getParent();
        }
        try (Stream<Path> files = Files.list(root.resolve("notebooks"))) {
            return files.filter(file -> file.toString().endsWith(".ipynb"))
                    .sorted()
                    .toList();
        }
    }

    List<String> code() {
        return cells().filter(cell -> cell.get("cell_type").asText().equals("code"))
                .map(Cells::source)
                .toList();
    }

    /** The first line of the first cell. */
    String title() {
        return source(cells().findFirst().orElseThrow()).lines().findFirst().orElse("");
    }

    Stream<JsonNode> outputs() {
        return cells().flatMap(cell -> StreamSupport.stream(cell.path("outputs").spliterator(), false));
    }

    private Stream<JsonNode> cells() {
        return StreamSupport.stream(notebook.get("cells").spliterator(), false);
    }

    private static String source(JsonNode cell) {
        return StreamSupport.stream(cell.get("source").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining());
    }
}
