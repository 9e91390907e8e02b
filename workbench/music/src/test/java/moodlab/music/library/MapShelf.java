package moodlab.music.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moodlab.domain.library.ScanStep;
import moodlab.domain.library.Shelf;
import moodlab.domain.library.Shelved;
import moodlab.domain.library.SongFacts;
import moodlab.domain.library.SongFile;

/** A shelf in memory that also remembers the steps it was told. */
final class MapShelf implements Shelf {

    final Map<String, Shelved> files = new HashMap<>();
    final Map<String, SongFacts> songs = new HashMap<>();
    final List<ScanStep> steps = new ArrayList<>();

    @Override
    public List<Shelved> shelved() {
        return List.copyOf(files.values());
    }

    @Override
    public void keep(ScanStep step) {
        steps.add(step);
        if (step instanceof ScanStep.Added added) {
            song(added.facts());
        } else if (step instanceof ScanStep.Changed changed) {
            song(changed.facts());
        } else if (step instanceof ScanStep.Moved moved) {
            files.remove(moved.from());
            song(moved.facts());
        } else if (step instanceof ScanStep.Touched touched) {
            Shelved before = files.get(touched.file().path());
            put(touched.file(), before.soundHash(), false, before.skipped());
        } else if (step instanceof ScanStep.Skipped skipped) {
            put(skipped.file(), "", false, Optional.of(skipped.reason()));
        } else if (step instanceof ScanStep.Gone gone) {
            gone.paths().stream()
                    .map(files::get)
                    .forEach(each -> put(each.file(), each.soundHash(), true, each.skipped()));
        }
    }

    private void song(SongFacts facts) {
        songs.put(facts.file().path(), facts);
        put(facts.file(), facts.sound().hash(), false, Optional.empty());
    }

    private void put(SongFile file, String soundHash, boolean missing, Optional<String> skipped) {
        files.put(file.path(), new Shelved(file, soundHash, missing, skipped));
    }
}
