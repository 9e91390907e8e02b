package moodlab.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Folders that hold a store with its heads, and nothing below them. */
final class StoreFiles {

    private StoreFiles() {}

    static Path heads(Path folder) {
        return folder.resolve(HeadsFile.NAME);
    }

    /** Store and heads, on the disk when it returns. */
    static void copy(Path from, Path to) throws IOException {
        if (!Store.isIn(from)) {
            throw new BackupFailed("There is no store in " + from + ": there is nothing to copy.");
        }
        delete(to);
        Files.createDirectories(to);
        List<Path> files = new ArrayList<>(List.of(Database.file(from)));
        if (Files.exists(heads(from))) {
            files.add(heads(from));
        }
        for (Path file : files) {
            Path copy = Files.copy(file, to.resolve(file.getFileName()));
            try (FileChannel channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        }
        BackupKey.accompany(from, to);
    }

    static void delete(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    /** The first folder of that name and a number that is not there. */
    static Path free(Path folder, String name) {
        Path free = folder.resolve(name + 1);
        for (int i = 2; Files.exists(free); i++) {
            free = folder.resolve(name + i);
        }
        return free;
    }
}
