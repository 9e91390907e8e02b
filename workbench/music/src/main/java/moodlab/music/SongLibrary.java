package moodlab.music;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import moodlab.domain.song.MoodFolder;
import moodlab.domain.song.Song;
import moodlab.domain.song.SongSource;

/**
 * The songs below one folder, as they lay there when it was scanned: {@code DIR/happy/*.mp3}, {@code DIR/Q3/album/*.flac}.
 *
 * <p>The folders directly below the root are {@link MoodFolder moods}; their sub-folders count to them. The songs are in
 * the order of their ids.
 */
public final class SongLibrary implements SongSource {

    private final List<Song> songs;
    private final List<Skipped> skipped;

    private SongLibrary(List<Song> songs, List<Skipped> skipped) {
        this.songs = List.copyOf(songs);
        this.skipped = List.copyOf(skipped);
    }

    /** A file or folder that was passed over, and why in words for a person. */
    public record Skipped(Path path, String reason) {}

    /**
     * Looks into every file below the root. It opens each one, so it takes some milliseconds a song.
     *
     * @throws SongsMissing where the folder cannot be read or holds no song
     */
    public static SongLibrary scan(Path root) {
        return scan(root, songs -> songs);
    }

    /**
     * The same with more known of the songs than their files say.
     *
     * @param known is given the songs that lie in mood folders, and gives those to choose from
     * @throws SongsMissing where the folder cannot be read or there is nothing to choose from
     */
    public static SongLibrary scan(Path root, UnaryOperator<List<Song>> known) {
        if (!Files.isDirectory(root)) {
            throw new SongsMissing("There is no folder " + root + ". " + expected());
        }
        LibraryScan scan = scanned(root);
        List<Song> songs = known.apply(scan.songs());
        if (songs.isEmpty()) {
            throw new SongsMissing("The folder " + root + " holds no song that can be played"
                    + (scan.skipped().isEmpty()
                            ? ". "
                            : ": " + scan.skipped().size() + " entries were passed over, such as "
                                    + scan.skipped().get(0).path() + " ("
                                    + scan.skipped().get(0).reason() + "). ")
                    + expected());
        }
        return new SongLibrary(songs, scan.skipped());
    }

    private static LibraryScan scanned(Path root) {
        try {
            return LibraryScan.of(root);
        } catch (IOException e) {
            throw new SongsMissing("The folder " + root + " cannot be read. Check that you may open it.", e);
        }
    }

    private static String expected() {
        return "Put songs into folders named by mood, such as happy/song.mp3: "
                + MoodFolder.all().map(MoodFolder::name).collect(Collectors.joining(", ")) + ".";
    }

    @Override
    public List<Song> candidates() {
        return songs;
    }

    /** What was passed over, in the order of the paths. */
    public List<Skipped> skipped() {
        return skipped;
    }
}
