package moodlab.training;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.List;
import moodlab.domain.file.Sha256;

/** Names data by content: SHA-256 over the bytes of some files, one after the other. */
public final class DataHash {

    private DataHash() {}

    /** Of the files' bytes, in lower-case hexadecimal. */
    public static String of(List<Path> files) {
        try {
            MessageDigest digest = Sha256.digest();
            for (Path file : files) {
                try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                    in.transferTo(OutputStream.nullOutputStream());
                }
            }
            return Sha256.hex(digest);
        } catch (IOException e) {
            throw new TrainingException("The data cannot be read: check --data.", e);
        }
    }
}
