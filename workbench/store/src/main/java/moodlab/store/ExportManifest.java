package moodlab.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What an export consists of: {@code manifest.json} beside its files.
 *
 * @param heads of the store's chains when it was written
 */
record ExportManifest(List<Part> files, List<Head> heads) {

    static final String NAME = "manifest.json";

    /** The folder of the lines' checks. */
    static final String CHECKS = "checks";

    private static final String FORMAT = "moodlab export 1";

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /**
     * A table's file.
     *
     * @param rows the header not counted
     * @param hash SHA-256 of its bytes
     * @param checks SHA-256 of the bytes of its lines' checks
     */
    record Part(String name, long rows, Hash hash, Hash checks) {

        /** Where its lines' checks are, below the export's folder. */
        static Path checks(Path folder, String name) {
            return folder.resolve(CHECKS).resolve(name.replace(".csv", ".txt"));
        }
    }

    String text() throws IOException {
        ObjectNode tree = JSON.createObjectNode().put("format", FORMAT);
        ArrayNode parts = tree.putArray("files");
        for (Part part : files) {
            parts.addObject()
                    .put("name", part.name())
                    .put("rows", part.rows())
                    .put("sha256", part.hash().hex())
                    .put("checksSha256", part.checks().hex());
        }
        ArrayNode chains = tree.putArray("chains");
        heads.forEach(head -> chains.add(HeadsFile.json(head)));
        return JSON.writeValueAsString(tree);
    }

    /** @throws IOException where there is none or it cannot be read */
    static ExportManifest read(Path folder) throws IOException {
        JsonNode tree = JSON.readTree(Files.readString(folder.resolve(NAME)));
        if (!FORMAT.equals(tree.path("format").asText())) {
            throw new IOException(NAME + " is no manifest of an export");
        }
        try {
            return parse(tree);
        } catch (IllegalArgumentException e) {
            throw new IOException(NAME + " is damaged (" + e.getMessage() + ")", e);
        }
    }

    private static ExportManifest parse(JsonNode tree) {
        List<Part> parts = new ArrayList<>();
        for (JsonNode each : tree.required("files")) {
            parts.add(new Part(
                    each.required("name").asText(),
                    each.required("rows").longValue(),
                    Hash.parse(each.required("sha256").asText()),
                    Hash.parse(each.required("checksSha256").asText())));
        }
        List<Head> heads = new ArrayList<>();
        tree.required("chains").forEach(each -> heads.add(HeadsFile.head(each)));
        return new ExportManifest(parts, heads);
    }
}
