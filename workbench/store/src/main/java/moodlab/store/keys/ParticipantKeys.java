package moodlab.store.keys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.AEADBadTagException;
import javax.crypto.SecretKey;
import moodlab.domain.file.Sha256;

/**
 * A key for each participant of a home, in {@code keys/participants}, a file each, wrapped by the home's key. They are in
 * no backup: once a key is destroyed, whatever it sealed is unreadable wherever a copy of it lies. Safe from any thread;
 * one process has a home at a time.
 */
public final class ParticipantKeys {

    private static final String FORMAT = "moodlab participant key 1";
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path folder;
    private final Supplier<HomeKey> home;

    /** @param key of the home; asked for when it is needed, because destroying needs none */
    ParticipantKeys(Path home, Supplier<HomeKey> key) {
        this.folder = home.resolve("keys").resolve("participants");
        this.home = key;
    }

    /**
     * The participant's key, for AES with 256 bits; made where there is none.
     *
     * @throws KeyDestroyed where that is so
     * @throws KeyFault where it cannot be read or written, or another home's key wraps it
     */
    public synchronized SecretKey of(String participant) {
        return find(participant).orElseGet(() -> made(participant));
    }

    /**
     * The participant's key; empty where none was made.
     *
     * @throws KeyDestroyed where that is so
     * @throws KeyFault where it cannot be read, or another home's key wraps it
     */
    public synchronized Optional<SecretKey> find(String participant) {
        Optional<JsonNode> file = read(participant);
        destroyed(participant).ifPresent(at -> {
            throw new KeyDestroyed(participant, at);
        });
        return file.map(tree -> unwrapped(participant, tree));
    }

    /**
     * The participant's key, which something was sealed by.
     *
     * @throws KeyDestroyed where that is so
     * @throws KeyFault where it is not there, cannot be read, or another home's key wraps it
     */
    SecretKey existing(String participant) {
        return find(participant)
                .orElseThrow(() -> new KeyFault("The key of " + participant + " is missing at " + file(participant)
                        + ": put a copy of it in its place; without it what it sealed cannot be opened."));
    }

    /** When the participant's key was destroyed; empty where it was not. */
    public synchronized Optional<Instant> destroyed(String participant) {
        try {
            return read(participant)
                    .filter(tree -> tree.has("destroyed"))
                    .map(tree -> Instant.parse(tree.get("destroyed").asText()));
        } catch (DateTimeException e) {
            throw damaged(file(participant), e);
        }
    }

    /**
     * Overwrites the participant's key and leaves a file that says when; nobody can open then what it sealed. What a disk
     * keeps of old contents, and copies of the whole home, are beyond reach.
     *
     * @return whether there was a key
     * @throws KeyFault where the file cannot be written; the key may be there still
     */
    public synchronized boolean destroy(String participant, Instant at) {
        Path file = file(participant);
        boolean was = Files.exists(file) && !isDestroyed(participant);
        ObjectNode tree = tree(participant).put("destroyed", at.toString());
        try {
            if (was) {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    OwnerOnly.overwrite(channel);
                }
            }
            if (was || !Files.exists(file)) {
                OwnerOnly.write(file, JSON.writeValueAsBytes(tree));
            }
            return was;
        } catch (IOException e) {
            throw new KeyFault(
                    "The key " + file + " could not be destroyed (" + e.getMessage() + "): see that it can be written.",
                    e);
        }
    }

    /** Whether there is a key that can still be destroyed. */
    public synchronized boolean has(String participant) {
        return Files.exists(file(participant)) && !isDestroyed(participant);
    }

    /**
     * Deletes the file that says that the key was destroyed, because it names the participant.
     *
     * @throws KeyFault where it cannot be deleted
     */
    public synchronized void forget(String participant) {
        if (isDestroyed(participant)) {
            try {
                Files.delete(file(participant));
            } catch (IOException e) {
                throw new KeyFault(
                        "The file " + file(participant) + " cannot be deleted (" + e.getMessage()
                                + "): see that the folder can be written.",
                        e);
            }
        }
    }

    /** A file that was overwritten and no more, because the program was killed then, is still to be destroyed. */
    private boolean isDestroyed(String participant) {
        try {
            return destroyed(participant).isPresent();
        } catch (KeyFault e) {
            return false;
        }
    }

    private SecretKey made(String participant) {
        byte[] key = Seal.random(Seal.KEY);
        byte[] wrapped = Seal.close(home.get().wrapping(), key, about(participant));
        ObjectNode tree = tree(participant).put("wrapped", HexFormat.of().formatHex(wrapped));
        try {
            OwnerOnly.write(file(participant), JSON.writeValueAsBytes(tree));
        } catch (IOException e) {
            throw new KeyFault(
                    "The key of " + participant + " cannot be written to " + folder + " (" + e.getMessage()
                            + "): make room, or see that the folder can be written.",
                    e);
        }
        return Seal.key(key);
    }

    private SecretKey unwrapped(String participant, JsonNode tree) {
        try {
            byte[] wrapped = HexFormat.of().parseHex(tree.path("wrapped").asText());
            return Seal.key(Seal.open(home.get().wrapping(), wrapped, about(participant)));
        } catch (AEADBadTagException e) {
            throw new KeyFault(
                    "The key of " + participant + " in " + file(participant)
                            + " is another home's or was changed: put the right file in its place.",
                    e);
        } catch (IllegalArgumentException e) {
            throw damaged(file(participant), e);
        }
    }

    private Optional<JsonNode> read(String participant) {
        Path file = file(participant);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            JsonNode tree = JSON.readTree(Files.readAllBytes(file));
            if (!FORMAT.equals(tree.path("format").asText())
                    || !participant.equals(tree.path("participant").asText())) {
                throw damaged(file, null);
            }
            return Optional.of(tree);
        } catch (IOException e) {
            throw damaged(file, e);
        }
    }

    private static KeyFault damaged(Path file, Exception cause) {
        return new KeyFault("The key file " + file + " is damaged: put a copy of it in its place.", cause);
    }

    private static String about(String participant) {
        return FORMAT + "|" + participant;
    }

    private static ObjectNode tree(String participant) {
        return JSON.createObjectNode().put("format", FORMAT).put("participant", participant);
    }

    /** By the pseudonym where every file system tells it from others, else by its hash. */
    Path file(String participant) {
        boolean plain = participant.matches("[A-Z0-9][A-Z0-9-]{0,59}");
        return folder.resolve((plain ? participant : "x" + Sha256.of(participant)) + ".json");
    }
}
