package moodlab.session.library;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import moodlab.domain.library.ScanStep;
import moodlab.domain.library.SongFacts;
import moodlab.domain.song.MoodFolder;
import moodlab.domain.song.SongUnplayable;
import moodlab.domain.song.TagSource;
import moodlab.music.PathText;
import moodlab.music.library.SongIntake;
import moodlab.store.Catalogue;
import moodlab.store.CatalogueBy;
import moodlab.store.CatalogueField;
import moodlab.store.CatalogueSong;

/** Orders that bring files into a library. A file is read to its end before it is let in, and nothing is overwritten or deleted. */
final class FileOrders implements AutoCloseable {

    private final Catalogue catalogue;
    private final LibraryFiles disk;
    private final InstantSource clock;
    private final SongIntake intake;

    /** @param kept where replaced files go, outside the library lest a scan take them for new songs */
    FileOrders(Catalogue catalogue, Path kept, InstantSource clock) {
        this.catalogue = catalogue;
        this.disk = new LibraryFiles(kept);
        this.clock = clock;
        this.intake = new SongIntake(clock);
    }

    SongIntake intake() {
        return intake;
    }

    Outcome add(LibraryOrder.Add order, Conduct conduct) {
        List<Path> files = LibraryFiles.songs(order.files());
        List<CatalogueSong> added = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        int done = 0;
        for (Path file : files) {
            try {
                added.add(add(order, file, conduct, notes));
            } catch (SongUnplayable | LibraryFault e) {
                notes.add(e.getMessage());
            }
            if (!conduct.watch().goOn(++done, files.size(), file.getFileName().toString())) {
                notes.add("Broken off: " + (files.size() - done) + " files were not looked at.");
                break;
            }
        }
        String where = order.mood().map(mood -> " as " + mood.name()).orElse("");
        Optional<LibraryOrder> undo = added.isEmpty()
                ? Optional.empty()
                : Optional.of(new LibraryOrder.Retire(
                        added.stream().map(CatalogueSong::entry).toList(), true));
        return new Outcome(
                added.size() + " of " + files.size() + " files were added to " + order.root() + where + ".",
                notes,
                undo);
    }

    private CatalogueSong add(LibraryOrder.Add order, Path file, Conduct conduct, List<String> notes) {
        Path root = LibraryFiles.normal(order.root());
        Path source = LibraryFiles.normal(file);
        boolean inside = source.startsWith(root);
        String folder = order.mood().map(mood -> mood.name() + "/").orElse("");
        String below = inside
                ? PathText.below(root, source)
                : LibraryFiles.free(root, folder + LibraryFiles.visible(PathText.of(source)));
        refuseTwice(root, below);
        LibraryFiles.checkInside(root, below);
        SongFacts facts = intake.read(source, below);
        twin(facts)
                .ifPresent(twin -> notes.add(source.getFileName() + " has the same sound as '"
                        + twin.text().title() + "' (" + twin.id() + ")."));
        Path place = inside ? source : disk.copy(source, root, below);
        catalogue.shelf(root, clock).keep(new ScanStep.Added(LibraryFiles.stamped(facts, place)));
        CatalogueSong song = at(root, below).orElseThrow();
        CatalogueBy by = new CatalogueBy(conduct.who(), clock.instant());
        catalogue.note(song, by, "file added", PathText.of(source), below);
        order.mood()
                .filter(mood -> !song.folder().equals(Optional.of(mood)))
                .map(MoodFolder::name)
                .ifPresent(mood -> catalogue.edit(song, CatalogueField.FOLDER, mood, by));
        return song;
    }

    private void refuseTwice(Path root, String below) {
        at(root, below).ifPresent(song -> {
            throw new LibraryFault("'" + song.text().title() + "' (" + below + ") is in the library already.");
        });
    }

    private Optional<CatalogueSong> twin(SongFacts facts) {
        return catalogue.songs().stream()
                .filter(song -> song.sound().hash().equals(facts.sound().hash()))
                .findFirst();
    }

    private Optional<CatalogueSong> at(Path root, String below) {
        return catalogue.songs(root).stream()
                .filter(song -> song.file().path().equals(below))
                .findFirst();
    }

    Outcome replace(LibraryOrder.Replace order, Conduct conduct) {
        CatalogueSong song = catalogue.song(Long.toString(order.song()));
        Path source = LibraryFiles.normal(order.file());
        if (source.equals(song.path())) {
            throw new LibraryFault("That is the song's own file: choose another one, or scan to read it again.");
        }
        String below = below(song, source);
        SongFacts facts = intake.read(source, below);
        Optional<Path> kept = Files.exists(song.path()) ? Optional.of(disk.keep(song)) : Optional.empty();
        Path place = disk.exchange(source, song, below);
        settle(song, LibraryFiles.stamped(facts, place), conduct, "file replaced");
        List<String> notes = new ArrayList<>();
        kept.ifPresent(file -> notes.add("What lay there before is kept as " + file + "."));
        return new Outcome(
                "'" + song.text().title() + "' has another file now; it keeps its name in the log.",
                notes,
                kept.map(file -> new LibraryOrder.Replace(song.entry(), file)));
    }

    /** In the same folder under the same name, with the new file's suffix. */
    private static String below(CatalogueSong song, Path source) {
        String path = song.file().path();
        String suffix = LibraryFiles.suffix(PathText.of(source));
        if (suffix.equals(LibraryFiles.suffix(path))) {
            return path;
        }
        String bare =
                path.substring(0, path.length() - LibraryFiles.suffix(path).length());
        return LibraryFiles.free(song.root(), bare + suffix.toLowerCase(Locale.ROOT));
    }

    private void settle(CatalogueSong song, SongFacts facts, Conduct conduct, String what) {
        CatalogueBy by = new CatalogueBy(conduct.who(), clock.instant());
        boolean moved = !facts.file().path().equals(song.file().path());
        catalogue
                .shelf(song.root(), clock)
                .keep(moved ? new ScanStep.Moved(song.file().path(), facts) : new ScanStep.Changed(facts));
        catalogue.note(song, by, what, song.file().hash(), facts.file().hash());
        if (!facts.sound().hash().equals(song.sound().hash())) {
            song.stated().stream()
                    .filter(tag -> tag.source() == TagSource.AUDIO)
                    .forEach(tag -> catalogue.withdraw(song, tag, by));
        }
    }

    Outcome relink(LibraryOrder.Relink order, Conduct conduct) {
        CatalogueSong song = catalogue.song(Long.toString(order.song()));
        Path source = LibraryFiles.normal(order.file());
        if (!song.missing()) {
            throw new LibraryFault("'" + song.text().title() + "' is not missing: replace its file instead.");
        }
        if (!source.startsWith(song.root())) {
            return bringBack(song, source, conduct);
        }
        String below = PathText.below(song.root(), source);
        if (!below.equals(song.file().path())) {
            refuseTwice(song.root(), below);
        }
        LibraryFiles.checkInside(song.root(), below);
        SongFacts facts = intake.read(source, below);
        settle(song, facts, conduct, "file found");
        return found(song, facts);
    }

    /** Copies a file from outside to where the missing song lay. */
    Outcome bringBack(CatalogueSong song, Path source, Conduct conduct) {
        String below = below(song, source);
        SongFacts facts = intake.read(source, below);
        if (Files.exists(song.root().resolve(below))) {
            throw new LibraryFault("At " + below + " lies a file already: scan the library, then choose again.");
        }
        Path place = disk.copy(source, song.root(), below);
        settle(song, LibraryFiles.stamped(facts, place), conduct, "file found");
        return found(song, facts);
    }

    private static Outcome found(CatalogueSong song, SongFacts facts) {
        boolean same = facts.sound().hash().equals(song.sound().hash());
        return new Outcome(
                "'" + song.text().title() + "' is there again as "
                        + facts.file().path() + ".",
                same ? List.of() : List.of("Its sound is not what it was: if it is another song, retire this one."),
                Optional.empty());
    }

    @Override
    public void close() {
        intake.close();
    }
}
