package moodlab.datasets.bandit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import moodlab.domain.Affect;
import moodlab.domain.AffectSpread;
import moodlab.domain.song.MoodFolder;
import moodlab.domain.song.MoodTag;
import moodlab.domain.song.Song;
import moodlab.domain.song.TagSource;

/** {@code songs.csv}: each song as it was from an entry of the log on. */
final class SongTable {

    private static final Duration UNKNOWN_LENGTH = Duration.ZERO;

    private final Map<String, TreeMap<Long, Song>> songs = new HashMap<>();
    private final boolean present;

    /** None where there is no such file. */
    SongTable(Path file) {
        present = Files.isRegularFile(file);
        if (present) {
            CsvRows.forEach(file, this::add);
        }
    }

    private void add(CsvRow row) {
        try {
            String id = row.text("id");
            songs.computeIfAbsent(id, key -> new TreeMap<>()).put(row.whole("since_log_order", 0), song(row, id));
        } catch (IllegalArgumentException e) {
            throw new BanditLogUnreadable(
                    "songs.csv, row " + (row.number() + 1) + " is damaged (" + e.getMessage()
                            + "): export the log anew.",
                    e);
        }
    }

    private static Song song(CsvRow row, String id) {
        Affect affect = new Affect(row.number("valence"), row.number("arousal"));
        MoodFolder folder = MoodFolder.named(row.text("folder"))
                .orElse(new MoodFolder(
                        row.text("folder"), MoodFolder.quadrant(affect).affect()));
        AffectSpread spread = row.has("valence_spread")
                ? new AffectSpread(row.number("valence_spread"), row.number("arousal_spread"))
                : MoodTag.FOLDER_SPREAD;
        return new Song(
                id,
                row.text("title"),
                row.text("artist"),
                Path.of("."),
                UNKNOWN_LENGTH,
                folder,
                new MoodTag(affect, spread, sources(row.texts("tag_sources"))));
    }

    private static List<TagSource> sources(List<String> labels) {
        return labels.stream().map(TagSource::of).toList();
    }

    boolean isPresent() {
        return present;
    }

    /** As it was at that entry of the log. */
    Song at(String id, long order) {
        TreeMap<Long, Song> versions = songs.get(id);
        if (versions == null) {
            return nameless(id);
        }
        Map.Entry<Long, Song> version = versions.floorEntry(order);
        return (version == null ? versions.firstEntry() : version).getValue();
    }

    /** A song of which only the id is known. */
    static Song nameless(String id) {
        return new Song(id, id, "", Path.of("."), UNKNOWN_LENGTH, new MoodFolder("", Affect.NEUTRAL), MoodTag.UNKNOWN);
    }
}
