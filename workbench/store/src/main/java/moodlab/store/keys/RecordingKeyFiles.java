package moodlab.store.keys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.AEADBadTagException;
import javax.crypto.SecretKey;

/**
 * A key for each recording, {@code keys/SESSION.json}, wrapped by its participant's: one recording is destroyed with its
 * own key, all of a person with that person's. Older homes have {@code keys/SESSION.key}, which no other key wraps.
 */
public final class RecordingKeyFiles {

    private static final String FORMAT = "moodlab recording key 1";
    private static final String BARE = ".key";
    private static final String WRAPPED = ".json";
    private static final String REMEDY = ": put a copy of the right file in its place.";
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path folder;
    private final ParticipantKeys participants;

    RecordingKeyFiles(Path home, ParticipantKeys participants) {
        this.folder = home.resolve("keys");
        this.participants = participants;
    }

    /**
     * Makes the key of a recording, and keeps it.
     *
     * @throws KeyDestroyed where the participant's key is
     * @throws KeyFault where it cannot be written, or there is one already
     */
    public SecretKey create(String session, String participant) {
        for (String kind : List.of(WRAPPED, BARE)) {
            if (Files.exists(file(session, kind))) {
                throw new KeyFault("There is a key for " + session + " already, " + file(session, kind)
                        + ": move it away, or record into another home.");
            }
        }
        byte[] key = Seal.random(Seal.KEY);
        write(session, participant, key);
        return Seal.key(key);
    }

    private void write(String session, String participant, byte[] key) {
        byte[] wrapped = Seal.close(participants.of(participant), key, about(session, participant));
        try {
            OwnerOnly.write(
                    file(session, WRAPPED),
                    JSON.writeValueAsBytes(JSON.createObjectNode()
                            .put("format", FORMAT)
                            .put("session", session)
                            .put("participant", participant)
                            .put("wrapped", HexFormat.of().formatHex(wrapped))));
        } catch (IOException e) {
            throw new KeyFault(
                    "The key of a recording cannot be written to " + folder + " (" + e.getMessage()
                            + "): see that the folder can be written, or record nothing.",
                    e);
        }
    }

    /**
     * The key that was made for that recording.
     *
     * @throws KeyDestroyed where the participant's key is
     * @throws KeyFault where there is none, or it cannot be opened
     */
    public SecretKey open(String session) {
        if (Files.exists(file(session, WRAPPED))) {
            return unwrapped(session);
        }
        return Seal.key(bare(session));
    }

    private SecretKey unwrapped(String session) {
        Path file = file(session, WRAPPED);
        try {
            JsonNode tree = JSON.readTree(Files.readAllBytes(file));
            String participant = tree.path("participant").asText();
            SecretKey wrapping = participants.existing(participant);
            byte[] wrapped = HexFormat.of().parseHex(tree.path("wrapped").asText());
            return Seal.key(Seal.open(wrapping, wrapped, about(session, participant)));
        } catch (IOException | IllegalArgumentException | AEADBadTagException e) {
            throw new KeyFault("The key file " + file + " is damaged, or another recording's" + REMEDY, e);
        }
    }

    private byte[] bare(String session) {
        Path file = file(session, BARE);
        try {
            byte[] key = Files.readAllBytes(file);
            if (key.length != Seal.KEY) {
                throw new KeyFault(file + " is no key" + REMEDY);
            }
            return key;
        } catch (IOException e) {
            throw new KeyFault(
                    "The recording of " + session + " has no key at " + file(session, WRAPPED)
                            + ": it was destroyed, or is another home's; without it the recording cannot be opened.",
                    e);
        }
    }

    /**
     * Overwrites the key and deletes it; nothing where there is none.
     *
     * @throws KeyFault where it cannot be deleted
     */
    public void destroy(String session) {
        destroy(file(session, WRAPPED));
        destroy(file(session, BARE));
    }

    private static void destroy(Path file) {
        try {
            if (Files.exists(file)) {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    OwnerOnly.overwrite(channel);
                }
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new KeyFault(
                    "The key " + file + " could not be destroyed, so nothing was deleted: see that it can be written.",
                    e);
        }
    }

    /** Sessions whose keys no other key wraps, by name. */
    public List<String> bare() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(BARE))
                    .map(name -> name.substring(0, name.length() - BARE.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new KeyFault("The keys in " + folder + " cannot be listed: check the folder's permissions.", e);
        }
    }

    /** Wraps an older recording's key by its participant's. */
    public void wrap(String session, String participant) {
        write(session, participant, bare(session));
        destroy(file(session, BARE));
    }

    private static String about(String session, String participant) {
        return FORMAT + "|" + session + "|" + participant;
    }

    private Path file(String session, String kind) {
        if (!session.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}")) {
            throw new IllegalArgumentException("'" + session + "' names no session: write one such as S-001.");
        }
        return folder.resolve(session + kind);
    }
}
