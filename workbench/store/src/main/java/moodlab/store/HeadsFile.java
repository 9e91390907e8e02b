package moodlab.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The heads of all chains in a file beside the store, {@code heads.json}, so that whoever changes the store alone is
 * found. Before a chain grows it is marked as open here; when its session ends, or the store is closed, it is whole.
 */
final class HeadsFile {

    static final String NAME = "heads.json";

    private static final String FORMAT = "moodlab heads 1";

    private static final String ERASED = "erased";

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /**
     * A head as it was at some time.
     *
     * @param whole whether the chain had no more rows; otherwise more may have come before the process was killed
     * @param erased the certificate of its erasure; empty where it is there
     */
    record Anchor(Head head, boolean whole, String erased) {

        Anchor(Head head, boolean whole) {
            this(head, whole, "");
        }
    }

    private final Path file;

    HeadsFile(Path home) {
        this.file = home.resolve(NAME);
    }

    boolean exists() {
        return Files.exists(file);
    }

    /**
     * By chain; none where there is no file.
     *
     * @throws IOException where it cannot be read, or is no such file
     */
    SortedMap<String, Anchor> read() throws IOException {
        return exists() ? parse(JSON.readTree(file.toFile())) : new TreeMap<>();
    }

    private SortedMap<String, Anchor> parse(JsonNode tree) throws IOException {
        if (!FORMAT.equals(tree.path("format").asText())) {
            throw new IOException(file + " is no list of heads");
        }
        SortedMap<String, Anchor> anchors = new TreeMap<>();
        for (JsonNode each : tree.path("chains")) {
            Anchor anchor = anchor(each);
            anchors.put(anchor.head().chain(), anchor);
        }
        return anchors;
    }

    private Anchor anchor(JsonNode node) throws IOException {
        try {
            return new Anchor(
                    head(node),
                    node.required("whole").booleanValue(),
                    node.path(ERASED).asText());
        } catch (IllegalArgumentException e) {
            throw new IOException(file + " is damaged", e);
        }
    }

    /** @throws IllegalArgumentException where something is missing or of another kind */
    static Head head(JsonNode node) {
        SortedMap<String, Long> rows = new TreeMap<>();
        for (Map.Entry<String, JsonNode> each : node.required("rows").properties()) {
            rows.put(each.getKey(), each.getValue().longValue());
        }
        return new Head(
                node.required("chain").textValue(),
                node.required("links").longValue(),
                Hash.parse(node.required("hash").asText()),
                node.required("origin").asText(),
                rows);
    }

    private static ObjectNode json(Anchor anchor) {
        ObjectNode node = json(anchor.head()).put("whole", anchor.whole());
        return anchor.erased().isEmpty() ? node : node.put(ERASED, anchor.erased());
    }

    static ObjectNode json(Head head) {
        ObjectNode node = JSON.createObjectNode();
        node.put("chain", head.chain());
        node.put("links", head.links());
        node.put("hash", head.hash().hex());
        node.put("origin", head.origin());
        ObjectNode rows = node.putObject("rows");
        head.rows().forEach(rows::put);
        return node;
    }

    /** Writes those over what is there of their chains, and has them on the disk when it returns. */
    void put(Collection<Anchor> changed) throws IOException {
        SortedMap<String, Anchor> all = read();
        changed.forEach(anchor -> all.put(anchor.head().chain(), anchor));
        write(all.values());
    }

    /** Writes those in place of what is there. */
    void write(Collection<Anchor> anchors) throws IOException {
        ObjectNode tree = JSON.createObjectNode().put("format", FORMAT);
        ArrayNode chains = tree.putArray("chains");
        anchors.forEach(anchor -> chains.add(json(anchor)));
        replace(file, JSON.writeValueAsString(tree));
    }

    /** Puts the text into the file's place when it is whole and on the disk. */
    static void replace(Path file, String text) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (FileChannel out = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
