package moodlab.session.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import moodlab.domain.song.SongUnplayable;
import moodlab.music.library.ScanJob;
import moodlab.music.library.ScanReport;
import moodlab.store.Catalogue;
import moodlab.store.CatalogueExport;
import moodlab.store.CatalogueSong;

/** Orders that look at many files. Each file's result is kept before the next is read, so they can be broken off. */
final class LibraryJobs {

    private static final String RESUME = "Do it again to go on from there.";

    private final Catalogue catalogue;
    private final FileOrders files;
    private final Clock clock;

    LibraryJobs(Catalogue catalogue, FileOrders files, Clock clock) {
        this.catalogue = catalogue;
        this.files = files;
        this.clock = clock;
    }

    Outcome carryOut(LibraryOrder.Job order, Conduct conduct) {
        if (order instanceof LibraryOrder.Scan scan) {
            return scan(scan.root(), conduct);
        }
        if (order instanceof LibraryOrder.LookFor look) {
            return look.elsewhere().map(folder -> lookIn(folder, conduct)).orElseGet(() -> lookInside(conduct));
        }
        if (order instanceof LibraryOrder.Hear hear) {
            return hear(hear, conduct);
        }
        LibraryOrder.Export export = (LibraryOrder.Export) order;
        String written = new CatalogueExport(catalogue)
                .to(export.folder()).stream()
                        .map(file -> file.file().getFileName() + " with " + file.rows() + " rows")
                        .collect(Collectors.joining(" and "));
        return Outcome.of("Written to " + export.folder() + ": " + written + ".");
    }

    private Outcome scan(Path root, Conduct conduct) {
        Path folder = LibraryFiles.normal(root);
        Optional<ScanReport> report = scanned(folder, conduct);
        if (report.isEmpty()) {
            return Outcome.of("The scan of " + folder + " was broken off; what was read is kept. " + RESUME);
        }
        ScanReport found = report.get();
        List<String> notes = found.skipped().stream()
                .map(skipped -> "skipped " + skipped.path() + ": " + skipped.reason())
                .toList();
        return new Outcome(
                "Scanned " + folder + ": " + found.added() + " new, " + found.changed() + " changed, " + found.moved()
                        + " moved, " + found.unchanged() + " unchanged, " + found.missing() + " missing, "
                        + found.skipped().size() + " skipped.",
                notes,
                Optional.empty());
    }

    /** The listener is told on the scan's own thread, so it can break the scan off there. */
    private Optional<ScanReport> scanned(Path root, Conduct conduct) {
        return ScanJob.start(root, catalogue.shelf(root, clock), clock, progress -> {
                    String name = progress.file().getFileName().toString();
                    if (!conduct.watch().goOn(progress.done(), progress.all(), name)) {
                        Thread.currentThread().interrupt();
                    }
                })
                .await();
    }

    private List<CatalogueSong> missing() {
        return catalogue.songs().stream().filter(CatalogueSong::missing).toList();
    }

    private Outcome lookInside(Conduct conduct) {
        List<CatalogueSong> before = missing();
        List<String> notes = new ArrayList<>();
        Set<Path> roots = before.stream().map(CatalogueSong::root).collect(Collectors.toSet());
        for (Path root : roots) {
            if (!Files.isDirectory(root)) {
                notes.add("The library's folder " + root + " is not there: put it back, or plug in its disk.");
            } else if (scanned(root, conduct).isEmpty()) {
                notes.add("Broken off. " + RESUME);
                break;
            }
        }
        return looked(before, notes);
    }

    private Outcome looked(List<CatalogueSong> before, List<String> notes) {
        Set<Long> still = missing().stream().map(CatalogueSong::entry).collect(Collectors.toSet());
        long found =
                before.stream().filter(song -> !still.contains(song.entry())).count();
        return new Outcome(
                found + " of " + before.size() + " missing songs were found again.", notes, Optional.empty());
    }

    /** Files of the same size are compared by hash; what is found is copied to where it lay. */
    private Outcome lookIn(Path folder, Conduct conduct) {
        List<CatalogueSong> before = missing();
        Map<Long, List<CatalogueSong>> bySize = before.stream()
                .collect(Collectors.groupingBy(song -> song.file().stamp().size()));
        List<String> notes = new ArrayList<>();
        Set<Long> back = new HashSet<>();
        List<Path> there = LibraryFiles.songs(List.of(folder));
        int done = 0;
        for (Path file : there) {
            try {
                for (CatalogueSong song : bySize.getOrDefault(Files.size(file), List.of())) {
                    if (!back.contains(song.entry()) && isIt(song, file)) {
                        files.bringBack(song, LibraryFiles.normal(file), conduct);
                        back.add(song.entry());
                    }
                }
            } catch (IOException | SongUnplayable | LibraryFault e) {
                notes.add(e.getMessage());
            }
            if (!conduct.watch().goOn(++done, there.size(), file.getFileName().toString())) {
                notes.add("Broken off. " + RESUME);
                break;
            }
        }
        return looked(before, notes);
    }

    private boolean isIt(CatalogueSong song, Path file) {
        return files.intake()
                .identify(file, song.file().path())
                .hash()
                .equals(song.file().hash());
    }

    private Outcome hear(LibraryOrder.Hear order, Conduct conduct) {
        SongTagger tagger = new SongTagger(catalogue, clock);
        Set<Long> wanted = Set.copyOf(order.songs());
        List<CatalogueSong> songs = catalogue.songs().stream()
                .filter(song -> wanted.contains(song.entry()) && !song.missing())
                .toList();
        List<String> notes = new ArrayList<>();
        if (!tagger.hears()) {
            notes.add("There is no model here that hears moods: only lyrics were read.");
        }
        int done = 0;
        for (CatalogueSong song : songs) {
            tagger.tag(song);
            if (!conduct.watch().goOn(++done, songs.size(), song.text().title()) && done < songs.size()) {
                notes.add("Broken off. " + RESUME);
                break;
            }
        }
        return new Outcome(done + " of " + songs.size() + " songs have been heard.", notes, Optional.empty());
    }
}
