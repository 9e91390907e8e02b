package moodlab.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuadrantSongsTest {

    @TempDir
    Path folder;

    @Test
    void takesTheQuadrantFromTheFolderAndTheRestFromTheTable() throws IOException {
        file("Q1/a.mp3");
        file("Q4/deep/b.wav");
        file("Q4/.hidden");
        Files.writeString(folder.resolve("songs.csv"), """
                song,artist,title,quadrant,moods,genres
                a,"One, Two",A,Q1,"Fiery; Bright",Jazz
                """);
        List<QuadrantSongs.Entry> songs = QuadrantSongs.in(folder);
        assertEquals(2, songs.size());
        assertEquals(0, songs.get(0).quadrant());
        assertEquals("One, Two", songs.get(0).artist());
        assertEquals(List.of("fiery", "bright"), songs.get(0).moods());
        assertEquals(3, songs.get(1).quadrant());
        assertEquals(songs.get(1).file().toString(), songs.get(1).artist());
    }

    @Test
    void saysWhichFoldersAreWanted() {
        String message = assertThrows(DatasetException.class, () -> QuadrantSongs.in(folder))
                .getMessage();
        assertTrue(message.contains("Q1, Q2, Q3, Q4"), message);
    }

    @Test
    void refusesATableWithoutItsColumns() throws IOException {
        file("Q1/a.mp3");
        Files.writeString(folder.resolve("songs.csv"), "song,title\na,A\n");
        assertThrows(DatasetException.class, () -> QuadrantSongs.in(folder));
    }

    private void file(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[1]);
    }
}
