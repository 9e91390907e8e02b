package moodlab.domain.song;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** Songs for tests. */
public final class Songs {

    private Songs() {}

    /** So many songs of 30 seconds, going round the four quadrants. */
    public static List<Song> numbered(int count) {
        List<MoodFolder> folders = List.of(MoodFolder.Q1, MoodFolder.Q2, MoodFolder.Q3, MoodFolder.Q4);
        return IntStream.range(0, count)
                .mapToObj(i -> song(folders.get(i % 4), "song-" + i))
                .toList();
    }

    private static Song song(MoodFolder folder, String name) {
        return new Song(
                folder.name() + "/" + name,
                name,
                "",
                Path.of(folder.name(), name),
                Duration.ofSeconds(30),
                folder,
                folder.affect());
    }
}
