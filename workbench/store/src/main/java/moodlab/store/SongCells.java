package moodlab.store;

import java.util.List;
import moodlab.domain.song.Song;

/** A line of {@code songs.csv}: a song as it was from an entry of the log on. */
final class SongCells {

    static final List<String> HEADER = List.of(
            "id",
            "title",
            "artist",
            "file",
            "length_seconds",
            "folder",
            "valence",
            "arousal",
            "since_log_order",
            "valence_spread",
            "arousal_spread",
            "tag_sources");

    private SongCells() {}

    /** @param file where the sound is, as it is noted */
    static List<String> of(LoggedSong logged, String file) {
        Song song = logged.song();
        return List.of(
                Cells.text(song.id()),
                Cells.text(song.title()),
                Cells.text(song.artist()),
                Cells.text(file),
                Cells.seconds(song.length()),
                Cells.text(song.folder().name()),
                Cells.number(song.affect().valence()),
                Cells.number(song.affect().arousal()),
                Long.toString(logged.since()),
                Cells.number(song.tag().spread().valence()),
                Cells.number(song.tag().spread().arousal()),
                SongRows.sources(song.tag()));
    }
}
