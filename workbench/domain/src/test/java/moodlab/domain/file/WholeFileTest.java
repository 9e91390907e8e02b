package moodlab.domain.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

    @TempDir
    Path folder;

    @Test
    void takesThePlaceOfWhatWasThere() throws IOException {
        Path file = folder.resolve("new").resolve("a.txt");
        WholeFile.write(file, "before".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        WholeFile.write(file, part -> Files.writeString(part, "after"));
        assertEquals("after", Files.readString(file));
        assertEquals(List.of(file), inside(file.getParent()));
    }

    @Test
    void leavesWhatWasThereWhereTheNewOneFails() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "before");
        assertThrows(
                IOException.class,
                () -> WholeFile.write(file, part -> {
                    Files.writeString(part, "half");
                    throw new IOException("no room");
                }));
        assertEquals("before", Files.readString(file));
        assertEquals(List.of(file), inside(folder));
    }

    @Test
    void hashesAsTheStandardSays() {
        // FIPS 180-4's example of one block
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Sha256.of("abc"));
    }

    private static List<Path> inside(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }
}
