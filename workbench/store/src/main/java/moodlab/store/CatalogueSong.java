package moodlab.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moodlab.domain.library.SongFile;
import moodlab.domain.library.SongSound;
import moodlab.domain.library.SongText;
import moodlab.domain.song.MoodFolder;
import moodlab.domain.song.MoodTag;
import moodlab.domain.song.Song;
import moodlab.domain.song.SourceTag;
import moodlab.domain.song.TagSource;

/**
 * A song of the catalogue.
 *
 * @param entry its number, by which people call it
 * @param id as the log names it; its path below the root when it was first found
 * @param folder the mood folder; empty where it is in none
 * @param missing whether the last scan did not find its file
 * @param retired whether it is to be chosen no more
 * @param stated what sources other than the folder say: the latest of each, oldest first
 */
public record CatalogueSong(
        long entry,
        Path root,
        String id,
        SongFile file,
        SongText text,
        SongSound sound,
        Optional<MoodFolder> folder,
        boolean missing,
        boolean retired,
        List<SourceTag> stated) {

    public CatalogueSong {
        stated = List.copyOf(stated);
    }

    /** Where its sound is. */
    public Path path() {
        return root.resolve(file.path());
    }

    /** What a field says, as an edit would set it. */
    public String text(CatalogueField field) {
        return switch (field) {
            case TITLE -> text.title();
            case ARTIST -> text.artist();
            case ALBUM -> text.album();
            case GENRE -> text.genre();
            case LICENCE -> text.licence();
            case FOLDER -> folder.map(MoodFolder::name).orElse("");
            case TEMPO ->
                sound.tempo().isPresent() ? Double.toString(sound.tempo().getAsDouble()) : "";
            case RETIRED -> Boolean.toString(retired);
        };
    }

    /** What every source says, the folder first. */
    public List<SourceTag> tags() {
        List<SourceTag> all = new ArrayList<>();
        folder.ifPresent(mood -> all.add(new SourceTag(
                TagSource.FOLDER,
                "",
                file.stamp().modified(),
                mood.affect(),
                MoodTag.FOLDER_SPREAD,
                "it lies in the folder " + mood.name())));
        all.addAll(stated);
        return all;
    }

    /** All of that in one. */
    public MoodTag tag() {
        return folder.isPresent() && stated.isEmpty() ? MoodTag.of(folder.get()) : MoodTag.of(tags());
    }

    /** Whether it can be chosen: its file is there, it is not retired, and something is known of its mood. */
    public boolean playable() {
        return !missing && !retired && !tags().isEmpty();
    }

    /** As sessions know it; a song in no mood folder counts to the quadrant that its tag lies in. */
    public Song song() {
        MoodTag tag = tag();
        return new Song(
                id,
                text.title(),
                text.artist().isEmpty() ? "unknown" : text.artist(),
                path(),
                sound.length(),
                folder.orElseGet(() -> MoodFolder.quadrant(tag.affect())),
                tag);
    }
}
