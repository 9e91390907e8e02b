package moodlab.vision.recording;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keys as files in a home, {@code keys/SESSION.key}: 32 random bytes each, for the owner's eyes alone where the file
 * system knows owners. Whoever can read the file can see the recording; whoever destroys it, nobody can.
 */
public final class HomeKeys {

    private static final int BYTES = 32;

    private final Path folder;

    /** @param home the folder of the store */
    public HomeKeys(Path home) {
        this.folder = home.resolve("keys");
    }

    /**
     * Makes a key and keeps it.
     *
     * @throws RecordingException where it cannot be written, or there is one already
     */
    public SecretKey create(String session) {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        try {
            Files.createDirectories(folder, ownerOnly("rwx------"));
            try (FileChannel file = FileChannel.open(
                            file(session),
                            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                            ownerOnly("rw-------"));
                    OutputStream out = Channels.newOutputStream(file)) {
                out.write(key);
                file.force(true);
            }
        } catch (FileAlreadyExistsException e) {
            throw new RecordingException(
                    "There is a key for " + session + " already, " + file(session)
                            + ": move it away, or record into another home.",
                    e);
        } catch (IOException e) {
            throw new RecordingException(
                    "The key of a recording cannot be written to " + folder
                            + ": see that the folder can be written, or record nothing.",
                    e);
        }
        return new SecretKeySpec(key, "AES");
    }

    /**
     * The key that was made for that recording.
     *
     * @throws RecordingException where there is none
     */
    public SecretKey open(String session) {
        try {
            byte[] key = Files.readAllBytes(file(session));
            if (key.length != BYTES) {
                throw new RecordingException(file(session) + " is no key: put a copy of the right file in its place.");
            }
            return new SecretKeySpec(key, "AES");
        } catch (IOException e) {
            throw new RecordingException(
                    "The recording of " + session + " has no key at " + file(session)
                            + ": it was destroyed, or is another home's; without it the recording cannot be opened.",
                    e);
        }
    }

    /**
     * Overwrites the key and deletes it; from then on nobody can open the recording. What a disk or a backup keeps of
     * old contents is beyond reach.
     *
     * @throws RecordingException where it cannot be deleted
     */
    void destroy(String session) {
        Path file = file(session);
        try {
            if (Files.exists(file)) {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    Channels.newOutputStream(channel).write(new byte[BYTES]);
                    channel.force(true);
                }
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new RecordingException(
                    "The key " + file + " could not be destroyed, so nothing was deleted: see that it can be written.",
                    e);
        }
    }

    private Path file(String session) {
        return folder.resolve(RecordingFolder.checked(session) + ".key");
    }

    private FileAttribute<?>[] ownerOnly(String permissions) {
        boolean owners = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        return owners
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
