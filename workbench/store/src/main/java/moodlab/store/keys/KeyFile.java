package moodlab.store.keys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.AEADBadTagException;

/**
 * {@code key.json}: the home's key, as it is or wrapped by a passphrase.
 *
 * <p>Wrapped: AES-256-GCM of the key, under what Argon2id makes of the passphrase with the salt and the parameters in the
 * file; authenticated with it are the format, the key's id, salt and parameters.
 */
final class KeyFile {

    static final String NAME = "key.json";

    private static final String FORMAT = "moodlab key 1";
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final HexFormat HEX = HexFormat.of();

    /** What a file says without the key. */
    record Lock(String id, Optional<Wrapping> wrapping, Optional<HomeKey> bare) {}

    /** How the key is wrapped. */
    static final class Wrapping {

        private final String id;
        private final Stretching stretching;
        private final byte[] salt;
        private final byte[] wrapped;

        Wrapping(String id, Stretching stretching, byte[] salt, byte[] wrapped) {
            this.id = id;
            this.stretching = stretching;
            this.salt = salt.clone();
            this.wrapped = wrapped.clone();
        }

        HomeKey open(char[] passphrase) throws AEADBadTagException {
            return new HomeKey(Seal.open(stretching.key(passphrase, salt), wrapped, about(id, stretching, salt)));
        }
    }

    private KeyFile() {}

    private static String about(String id, Stretching cost, byte[] salt) {
        return String.join(
                "|",
                FORMAT,
                id,
                "argon2id",
                Integer.toString(cost.memoryKibibytes()),
                Integer.toString(cost.passes()),
                Integer.toString(cost.lanes()),
                HEX.formatHex(salt));
    }

    static byte[] bare(HomeKey key) throws IOException {
        ObjectNode tree = tree(key.id());
        tree.put("protection", "this file: whoever can read it can read the home");
        tree.put("key", HEX.formatHex(key.root()));
        return JSON.writeValueAsBytes(tree);
    }

    static byte[] wrapped(HomeKey key, char[] passphrase, Stretching cost) throws IOException {
        byte[] salt = Seal.random(Stretching.SALT);
        byte[] sealed = Seal.close(cost.key(passphrase, salt), key.root(), about(key.id(), cost, salt));
        ObjectNode tree = tree(key.id());
        tree.put("protection", "passphrase");
        tree.putObject("argon2id")
                .put("memoryKibibytes", cost.memoryKibibytes())
                .put("passes", cost.passes())
                .put("lanes", cost.lanes())
                .put("salt", HEX.formatHex(salt));
        tree.put("wrapped", HEX.formatHex(sealed));
        return JSON.writeValueAsBytes(tree);
    }

    /** Names the key that is needed, and has none. */
    static byte[] name(String id) throws IOException {
        return JSON.writeValueAsBytes(tree(id).put("protection", "the key file of the home, which is not here"));
    }

    private static ObjectNode tree(String id) {
        return JSON.createObjectNode().put("format", FORMAT).put("id", id);
    }

    /** @throws KeyFault where it cannot be read, or is no such file */
    static Lock read(Path file) {
        try {
            JsonNode tree = JSON.readTree(Files.readAllBytes(file));
            if (!FORMAT.equals(tree.path("format").asText())) {
                throw new IllegalArgumentException("another format");
            }
            String id = tree.required("id").asText();
            Lock lock = new Lock(id, wrapping(tree, id), bare(tree));
            if (lock.bare().isPresent() && !lock.bare().get().id().equals(id)) {
                throw new IllegalArgumentException("the key has another id");
            }
            return lock;
        } catch (IOException | IllegalArgumentException e) {
            // without the cause: it may quote the file, and the key with it
            throw new KeyFault(
                    "The key file " + file + " is damaged or cannot be read: put a copy of it in its place; the"
                            + " store was left untouched, and without the key nobody can open it.");
        }
    }

    private static Optional<HomeKey> bare(JsonNode tree) {
        return tree.has("key")
                ? Optional.of(new HomeKey(HEX.parseHex(tree.get("key").asText())))
                : Optional.empty();
    }

    private static Optional<Wrapping> wrapping(JsonNode tree, String id) {
        if (!tree.has("wrapped")) {
            return Optional.empty();
        }
        JsonNode cost = tree.required("argon2id");
        return Optional.of(new Wrapping(
                id,
                new Stretching(
                        cost.required("memoryKibibytes").intValue(),
                        cost.required("passes").intValue(),
                        cost.required("lanes").intValue()),
                HEX.parseHex(cost.required("salt").asText()),
                HEX.parseHex(tree.get("wrapped").asText())));
    }
}
