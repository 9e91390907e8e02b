package moodlab.session;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import moodlab.demo.DemoSongs;
import moodlab.music.SongLevel;
import moodlab.music.SongLibrary;
import moodlab.session.people.Guest;
import moodlab.store.CatalogueSong;
import moodlab.store.Store;

/**
 * Where a session's songs come from.
 *
 * @param progress is told what takes a while
 */
record BuiltSongs(SessionSettings settings, Store store, Guest guest, Consumer<String> progress) {

    private static final int SONGS_A_STEP = 12;

    /** @param levels takes the loudness that is known of songs */
    SongLibrary library(Map<Path, SongLevel> levels) {
        if (settings.lists().songs() instanceof SongsSpec.Folder folder) {
            progress.accept("Looking through the songs …");
            List<CatalogueSong> known = store.catalogue().songs(folder.path());
            known.forEach(song -> LibraryLevels.measured(song).ifPresent(level -> levels.put(song.path(), level)));
            return scan(folder.path(), known);
        }
        Path folder = settings.home().resolve("demo-songs");
        boolean first = Files.notExists(folder);
        DemoSongs.renderInto(folder, (done, all) -> {
            if (first && done % SONGS_A_STEP == 0) {
                progress.accept("Rendering the demo songs, once: " + done + " of " + all);
            }
        });
        return scan(folder, store.catalogue().songs(folder));
    }

    /** As the catalogue knows them, without those that are never to play. */
    private SongLibrary scan(Path folder, List<CatalogueSong> known) {
        CataloguedSongs catalogued = new CataloguedSongs(known);
        return SongLibrary.scan(folder, found -> guest.wanted(catalogued.apply(found)));
    }
}
