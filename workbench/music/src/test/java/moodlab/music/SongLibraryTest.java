package moodlab.music;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import moodlab.domain.song.MoodFolder;
import moodlab.domain.song.Song;
import moodlab.music.SongLibrary.Skipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SongLibraryTest {

    @TempDir
    Path folder;

    private Path root;

    @org.junit.jupiter.api.BeforeEach
    void makeRoot() throws Exception {
        root = Files.createDirectory(folder.resolve("songs"));
    }

    @Test
    void findsSongsInMoodFoldersAndTheirSubFolders() throws Exception {
        song("Q3/album/one.wav");
        song("happy/two.wav");
        song("happy/a.wav");
        List<Song> songs = SongLibrary.scan(root).candidates();
        assertEquals(List.of("Q3/album/one.wav", "happy/a.wav", "happy/two.wav"), ids(songs));
        assertEquals(MoodFolder.Q3, songs.get(0).folder());
        assertEquals(
                MoodFolder.named("happy").orElseThrow().affect(), songs.get(1).affect());
        assertEquals(Duration.ofSeconds(1), songs.get(0).length());
    }

    @Test
    void takesTitleAndArtistFromTheTagsOrTheFileName() throws Exception {
        tone(root.resolve("sad/tagged.wav"), "A title");
        tone(root.resolve("sad/x.y.wav"), "");
        List<Song> songs = SongLibrary.scan(root).candidates();
        assertEquals(List.of("A title", "x.y"), songs.stream().map(Song::title).toList());
        assertEquals(
                List.of("A test", "A test"), songs.stream().map(Song::artist).toList());
    }

    @Test
    void encodesSemicolonsAndPercentSignsInIds() throws Exception {
        song("calm;not/none.wav");
        song("sad/a;b.wav");
        song("sad/a%3Bb.wav");
        song("sad/two..dots..wav");
        song("sad/é\n.wav");
        SongLibrary library = SongLibrary.scan(root);
        assertEquals(
                List.of("sad/a%253Bb.wav", "sad/a%3Bb.wav", "sad/two..dots..wav", "sad/é%0A.wav"),
                ids(library.candidates()));
        assertEquals("its name is no mood", reasons(library).get("calm;not"));
    }

    @Test
    void passesOverWhatIsNoSongAndSaysWhy() throws Exception {
        song("Q1/good.wav");
        song("jazz/other.wav");
        song("loose.wav");
        song("Q1/.hidden.wav");
        write("Q1/text.mp3", "no music at all ".repeat(100));
        write("Q1/empty.flac", "");
        SongLibrary library = SongLibrary.scan(root);
        assertEquals(List.of("Q1/good.wav"), ids(library.candidates()));
        assertEquals(
                Map.of(
                        "jazz", "its name is no mood",
                        "loose.wav", "lies in no mood's folder",
                        "Q1/.hidden.wav", "is hidden",
                        "Q1/text.mp3", "no sound can be read from it",
                        "Q1/empty.flac", "no sound can be read from it"),
                reasons(library));
    }

    @Test
    void followsLinksOnlyInsideTheRoot() throws Exception {
        song("Q1/a.wav");
        tone(folder.resolve("outside/secret.wav"), "secret");
        Files.createSymbolicLink(root.resolve("Q1/inside.wav"), root.resolve("Q1/a.wav"));
        Files.createSymbolicLink(root.resolve("Q1/leaving.wav"), folder.resolve("outside/secret.wav"));
        Files.createSymbolicLink(root.resolve("happy"), folder.resolve("outside"));
        Files.createSymbolicLink(root.resolve("Q1/loop"), root.resolve("Q1"));
        Files.createSymbolicLink(root.resolve("Q1/dangling.wav"), root.resolve("nowhere"));
        SongLibrary library = SongLibrary.scan(root);
        assertEquals(List.of("Q1/a.wav", "Q1/inside.wav"), ids(library.candidates()));
        assertEquals("is a link that leaves the folder", reasons(library).get("Q1/leaving.wav"));
        assertEquals("is a link that leaves the folder", reasons(library).get("happy"));
        assertTrue(reasons(library).containsKey("Q1/loop"));
        assertTrue(reasons(library).containsKey("Q1/dangling.wav"));
    }

    @Test
    void findsTheSameThroughALinkToTheRoot() throws Exception {
        song("Q1/a.wav");
        Path link = Files.createSymbolicLink(folder.resolve("link"), root);
        assertEquals(List.of("Q1/a.wav"), ids(SongLibrary.scan(link).candidates()));
    }

    @Test
    void saysWhichFoldersAreExpectedWhereThereIsNoSong() throws Exception {
        write("happy/notes.txt", "none");
        for (Path place : List.of(root, folder.resolve("missing"))) {
            String message = assertThrows(SongsMissing.class, () -> SongLibrary.scan(place))
                    .getMessage();
            assertTrue(
                    message.contains(place.toString()) && message.contains("happy") && message.contains("Q4"), message);
        }
    }

    @Test
    void findsTheRealClips() throws Exception {
        Path real = RealSongs.folder();
        for (Path clip : RealSongs.some(20)) {
            Path copy = root.resolve(real.relativize(clip));
            Files.createDirectories(copy.getParent());
            Files.copy(clip, copy);
        }
        SongLibrary library = SongLibrary.scan(root);
        assertEquals(20, library.candidates().size());
        assertEquals(List.of(), library.skipped());
    }

    private void song(String path) throws Exception {
        tone(root.resolve(path), path);
    }

    private void write(String path, String content) throws Exception {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private static void tone(Path file, String title) throws Exception {
        Files.createDirectories(file.getParent());
        Encoded.WAV.write(file, 1, title);
    }

    private static List<String> ids(List<Song> songs) {
        return songs.stream().map(Song::id).toList();
    }

    private Map<String, String> reasons(SongLibrary library) {
        return library.skipped().stream()
                .collect(Collectors.toMap(entry -> root.relativize(entry.path()).toString(), Skipped::reason));
    }
}
