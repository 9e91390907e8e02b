package moodlab.store;

import java.util.List;
import moodlab.domain.song.MoodTag;
import moodlab.domain.song.SourceTag;

/** A line of {@code library.csv} and of {@code tags.csv}. */
final class CatalogueCells {

    static final String LIBRARY = "library.csv";
    static final String TAGS = "tags.csv";

    static final List<String> LIBRARY_HEADER = List.of(
            "number",
            "id",
            "title",
            "artist",
            "album",
            "genre",
            "licence",
            "folder",
            "tempo",
            "retired",
            "missing",
            "length_seconds",
            "loudness_lufs",
            "true_peak_dbtp",
            "valence",
            "arousal",
            "valence_spread",
            "arousal_spread",
            "sources",
            "root",
            "path",
            "size",
            "hash",
            "sound_hash");

    static final List<String> TAGS_HEADER = List.of(
            "id", "source", "who", "utc", "valence", "arousal", "valence_spread", "arousal_spread", "why", "root");

    private CatalogueCells() {}

    static List<String> of(CatalogueSong song) {
        MoodTag tag = song.tag();
        return List.of(
                Long.toString(song.entry()),
                Cells.text(song.id()),
                Cells.text(song.text().title()),
                Cells.text(song.text().artist()),
                Cells.text(song.text().album()),
                Cells.text(song.text().genre()),
                Cells.text(song.text().licence()),
                song.folder().map(folder -> folder.name()).orElse(""),
                Cells.number(song.sound().tempo()),
                Boolean.toString(song.retired()),
                Boolean.toString(song.missing()),
                Cells.seconds(song.sound().length()),
                Cells.number(song.sound().loudness()),
                Cells.number(song.sound().truePeak()),
                Cells.number(tag.affect().valence()),
                Cells.number(tag.affect().arousal()),
                Cells.number(tag.spread().valence()),
                Cells.number(tag.spread().arousal()),
                SongRows.sources(tag),
                Cells.text(song.root().toString()),
                Cells.text(song.file().path()),
                Long.toString(song.file().stamp().size()),
                song.file().hash(),
                song.sound().hash());
    }

    static List<String> of(CatalogueSong song, SourceTag tag) {
        return List.of(
                Cells.text(song.id()),
                tag.source().label(),
                Cells.text(tag.who()),
                tag.at().toString(),
                Cells.number(tag.affect().valence()),
                Cells.number(tag.affect().arousal()),
                Cells.number(tag.spread().valence()),
                Cells.number(tag.spread().arousal()),
                Cells.text(tag.why()),
                Cells.text(song.root().toString()));
    }
}
