package moodlab.music;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/** Tells whether a file is still the one that it was. */
final class FileMark {

    private record Stamp(long size, FileTime modified) {}

    private final Path file;
    private final Optional<Stamp> first;

    FileMark(Path file) {
        this.file = file;
        this.first = stamp();
    }

    /** Replaced, changed or gone since. */
    boolean changed() {
        return !stamp().equals(first);
    }

    private Optional<Stamp> stamp() {
        try {
            return Optional.of(new Stamp(Files.size(file), Files.getLastModifiedTime(file)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
