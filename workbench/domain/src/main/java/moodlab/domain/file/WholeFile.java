package moodlab.domain.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files that are there whole or not at all: a crash or a full disk leaves what was there before. */
public final class WholeFile {

    private WholeFile() {}

    /** What a file is to hold. */
    @FunctionalInterface
    public interface Content {

        /** Writes all of it to a new file at that path. */
        void to(Path part) throws IOException;
    }

    /** Writes these bytes in place of what was there; makes the folder where it is missing. */
    public static void write(Path file, byte[] bytes) throws IOException {
        write(file, part -> Files.write(part, bytes));
    }

    /** Writes that content in place of what was there; makes the folder where it is missing. */
    public static void write(Path file, Content content) throws IOException {
        Path target = file.toAbsolutePath();
        Files.createDirectories(target.getParent());
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            content.to(part);
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
