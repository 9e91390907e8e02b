package moodlab.session.library;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import moodlab.domain.Affect;
import moodlab.domain.song.MoodFolder;
import moodlab.store.CatalogueField;
import moodlab.store.CatalogueSong;
import moodlab.store.ImportPreview;

/** What is asked of a library. Songs are named by their number, {@link CatalogueSong#entry}. */
public sealed interface LibraryOrder {

    /** Changes what the catalogue says and no file; done in a moment. */
    sealed interface Entry extends LibraryOrder {}

    /** Brings files into the library, or reads many: takes a while, and can be broken off. */
    sealed interface Job extends LibraryOrder {}

    /** Sets a field of songs. */
    record Edit(List<Long> songs, CatalogueField field, String value) implements Entry {

        public Edit {
            songs = List.copyOf(songs);
        }
    }

    /** Lets songs count to another mood; their files stay where they are. */
    record Move(List<Long> songs, Optional<MoodFolder> mood) implements Entry {

        public Move {
            songs = List.copyOf(songs);
        }
    }

    /**
     * Lets songs be chosen no more, or again.
     *
     * @param retired whether they are not to be chosen
     */
    record Retire(List<Long> songs, boolean retired) implements Entry {

        public Retire {
            songs = List.copyOf(songs);
        }
    }

    /** A person says where a song lies. */
    record Rate(long song, Affect affect) implements Entry {}

    /** A person takes back what they said of songs. */
    record Unrate(List<Long> songs) implements Entry {

        public Unrate {
            songs = List.copyOf(songs);
        }
    }

    /** Tells what was changed of a song, by whom and when; changes nothing. */
    record Tell(long song) implements Entry {}

    /** Takes what files say; all or nothing. */
    record Import(List<ImportPreview> files) implements Entry {

        public Import {
            files = List.copyOf(files);
        }
    }

    /** Makes songs' fields and tags what they were. */
    record Restore(List<CatalogueSong> before) implements Entry {

        public Restore {
            before = List.copyOf(before);
        }
    }

    /** Writes the catalogue as CSV files into that folder. */
    record Export(Path folder) implements Job {}

    /**
     * Copies files into a library.
     *
     * @param root the library's folder
     * @param mood the mood folder in it; empty for the root itself
     * @param files songs, or folders of them
     */
    record Add(Path root, Optional<MoodFolder> mood, List<Path> files) implements Job {

        public Add {
            files = List.copyOf(files);
        }
    }

    /** Gives a song another file; what lay there before is kept in the home. */
    record Replace(long song, Path file) implements Job {}

    /** Says which file a missing song is; one outside the library is copied in. */
    record Relink(long song, Path file) implements Job {}

    /** Brings the catalogue up to date with a folder. */
    record Scan(Path root) implements Job {}

    /**
     * Looks for missing songs: inside their libraries, and elsewhere.
     *
     * @param elsewhere a folder to copy them from, by hash
     */
    record LookFor(Optional<Path> elsewhere) implements Job {}

    /** Lets the audio model hear songs and reads their lyrics; songs that it has heard are not heard again. */
    record Hear(List<Long> songs) implements Job {

        public Hear {
            songs = List.copyOf(songs);
        }
    }
}
