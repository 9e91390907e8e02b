package moodlab.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import moodlab.desktop.presenter.library.Column;
import moodlab.desktop.presenter.library.Sorting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryMemoryTest {

    @TempDir
    Path home;

    @Test
    void thePageIsAsItWasLeft() {
        LibraryMemory memory = new LibraryMemory(home.resolve("library.properties"));
        LibraryMemory.Left left = new LibraryMemory.Left(
                "R-2", new Sorting(Column.AROUSAL, false), Map.of(Column.TITLE, 240, Column.STATE, 33));
        memory.write(left);
        assertEquals(left, memory.read());
    }

    @Test
    void beginsAnewWhereTheFileIsNotWhatItWas() throws Exception {
        Path file = home.resolve("library.properties");
        LibraryMemory memory = new LibraryMemory(file);
        LibraryMemory.Left usual = memory.read();
        Files.writeString(file, "sort=NONSENSE\nwidth.TITLE=wide\n");
        assertEquals(usual, memory.read());
    }
}
