package moodlab.store.erasure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Exports that were written into the home and hold something of a person: they can be made anew without. */
public final class InsideExports {

    /** Of every export, whichever kind. */
    public static final String MANIFEST = "manifest.json";

    /** What the manifest of a person's own data calls itself. */
    public static final String OF_A_PERSON = "moodlab person 1";

    private static final String OF_A_STORE = "moodlab export 1";
    private static final String CHECKS = "checks";

    /** Beside the tables of a store's export, and in no manifest: it says nothing of anybody. */
    private static final String DICTIONARY = "dictionary.csv";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String participant;
    private final Set<String> sessions;

    /**
     * That hold one of these.
     *
     * @param sessions the person's
     */
    public InsideExports(String participant, List<String> sessions) {
        this.participant = participant;
        this.sessions = new TreeSet<>(sessions);
    }

    /**
     * Folders and archives below that home.
     *
     * @throws IOException where the home cannot be read
     */
    public List<Path> in(Path home) throws IOException {
        try (Stream<Path> all = Files.walk(home)) {
            List<Path> found = new ArrayList<>();
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.equals(MANIFEST) && holds(read(file))) {
                    found.add(file.getParent());
                } else if (name.endsWith(".zip") && holds(packed(file))) {
                    found.add(file);
                }
            }
            return found;
        }
    }

    private static JsonNode read(Path manifest) {
        try {
            return JSON.readTree(manifest.toFile());
        } catch (IOException e) {
            return JSON.createObjectNode(); // no manifest of ours
        }
    }

    private static JsonNode packed(Path archive) {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            ZipEntry entry = zip.getEntry(MANIFEST);
            return entry == null ? JSON.createObjectNode() : JSON.readTree(zip.getInputStream(entry));
        } catch (IOException e) {
            return JSON.createObjectNode(); // no archive of ours
        }
    }

    private boolean holds(JsonNode manifest) {
        String format = manifest.path("format").asText();
        if (format.equals(OF_A_PERSON)) {
            return manifest.path("participant").asText().equals(participant);
        }
        boolean some = false;
        for (JsonNode chain : manifest.path("chains")) {
            some |= sessions.contains(chain.path("chain").asText());
        }
        return format.equals(OF_A_STORE) && some;
    }

    /**
     * Deletes one: of a folder only what its manifest names, and the folder where nothing else is in it.
     *
     * @throws IOException where a file cannot be deleted
     */
    public static void delete(Path export) throws IOException {
        if (Files.isRegularFile(export)) {
            Files.delete(export);
            return;
        }
        for (JsonNode file : read(export.resolve(MANIFEST)).path("files")) {
            Path named = export.resolve(file.path("name").asText()).normalize();
            if (named.startsWith(export)) {
                Files.deleteIfExists(named);
            }
        }
        Files.deleteIfExists(export.resolve(DICTIONARY));
        emptied(export.resolve(CHECKS), true);
        Files.deleteIfExists(export.resolve(MANIFEST));
        emptied(export, false);
    }

    /** Removes a folder and the empty folders in it, and its files too where they are ours. */
    private static void emptied(Path folder, boolean files) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                boolean empty = Files.isDirectory(each) && isEmpty(each);
                if (empty || (files && Files.isRegularFile(each))) {
                    Files.delete(each);
                }
            }
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }
}
