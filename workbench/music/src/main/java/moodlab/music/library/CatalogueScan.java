package moodlab.music.library;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import moodlab.domain.library.FileStamp;
import moodlab.domain.library.ScanStep;
import moodlab.domain.library.Shelf;
import moodlab.domain.library.Shelved;
import moodlab.domain.library.SongFacts;
import moodlab.domain.library.SongFile;
import moodlab.music.FolderWalk;
import moodlab.music.PathText;
import moodlab.music.SongLibrary.Skipped;
import moodlab.music.SongsMissing;

/**
 * Brings a shelf up to date with a folder: reads what is new or changed, finds what was moved, notes what is gone.
 *
 * <p>A file with the size and the time that it had is not opened; one with another time and the same bytes is not
 * decoded. Each file's result is on the shelf before the next is read, so a scan that was broken off goes on where it
 * stopped when it is run again.
 */
final class CatalogueScan {

    private final Path root;
    private final Shelf shelf;
    private final Consumer<ScanProgress> listener;
    private final Map<String, Shelved> known = new HashMap<>();
    private final List<Skipped> skipped = new ArrayList<>();
    private final ScanCount count = new ScanCount();

    CatalogueScan(Path root, Shelf shelf, Consumer<ScanProgress> listener) {
        this.root = root.toAbsolutePath();
        this.shelf = shelf;
        this.listener = listener;
    }

    /**
     * Scans.
     *
     * @throws SongsMissing where the folder cannot be read
     * @throws InterruptedException where the thread was interrupted; what was read until then is on the shelf
     */
    ScanReport run(GuardedReader reader) throws InterruptedException {
        FolderWalk walk = walk();
        List<Path> paths = walk.files().stream()
                .filter(file -> !SongReading.isCompanion(file))
                .toList();
        shelf.shelved().forEach(each -> known.put(each.file().path(), each));
        Set<String> there = new HashSet<>();
        paths.forEach(file -> there.add(PathText.below(root, file)));
        Lost lost = Lost.of(known.values(), there);
        skipped.addAll(walk.skipped());
        int done = 0;
        for (Path file : paths) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            visit(file, reader, lost);
            listener.accept(new ScanProgress(++done, paths.size(), file));
        }
        shelf.keep(new ScanStep.Gone(lost.newly()));
        skipped.sort(Comparator.comparing(Skipped::path));
        return count.report(lost.songs(), skipped);
    }

    private FolderWalk walk() {
        try {
            return FolderWalk.of(root, path -> Optional.empty());
        } catch (IOException e) {
            throw new SongsMissing(
                    "The folder " + root + " cannot be read. Check that it is there and that you may open it.", e);
        }
    }

    private void visit(Path path, GuardedReader reader, Lost lost) throws InterruptedException {
        String below = PathText.below(root, path);
        Optional<Shelved> before = Optional.ofNullable(known.get(below));
        try {
            FileStamp stamp = GuardedReader.stamp(path);
            if (before.isPresent() && isSame(before.get(), stamp)) {
                unchanged(path, before.get());
                return;
            }
            SongFile file = reader.identify(path, below);
            if (before.isPresent() && before.get().file().hash().equals(file.hash())) {
                shelf.keep(new ScanStep.Touched(file));
                unchanged(path, before.get());
                return;
            }
            readWhole(path, file, reader, lost);
        } catch (SongUnreadable e) {
            skip(path, e.getMessage());
        }
    }

    private static boolean isSame(Shelved before, FileStamp stamp) {
        return !before.missing() && before.file().stamp().equals(stamp);
    }

    private void unchanged(Path path, Shelved before) {
        before.skipped().ifPresent(reason -> skipped.add(new Skipped(path, reason)));
        if (before.skipped().isEmpty()) {
            count.unchanged();
        }
    }

    private void readWhole(Path path, SongFile file, GuardedReader reader, Lost lost)
            throws SongUnreadable, InterruptedException {
        SongFacts facts = reader.read(path, file);
        boolean song = known.containsKey(file.path())
                && known.get(file.path()).skipped().isEmpty();
        Optional<String> from = song ? Optional.empty() : lost.find(facts);
        if (from.isPresent()) {
            shelf.keep(new ScanStep.Moved(from.get(), facts));
        } else {
            shelf.keep(song ? new ScanStep.Changed(facts) : new ScanStep.Added(facts));
        }
        count.read(from.isPresent(), song);
    }

    /** A file that could not even be looked at is not on the shelf: the next scan tries again. */
    private void skip(Path path, String reason) {
        skipped.add(new Skipped(path, reason));
        try {
            SongFile file = new SongFile(PathText.below(root, path), GuardedReader.stamp(path), "");
            shelf.keep(new ScanStep.Skipped(file, reason));
        } catch (SongUnreadable e) {
            // it went away meanwhile: there is nothing to know it again by
        }
    }
}
