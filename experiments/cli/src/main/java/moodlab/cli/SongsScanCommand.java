package moodlab.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import moodlab.music.SongLibrary.Skipped;
import moodlab.music.library.ScanJob;
import moodlab.music.library.ScanProgress;
import moodlab.music.library.ScanReport;
import moodlab.store.CatalogueSong;
import moodlab.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code moodlab songs scan}: brings the catalogue up to date with a folder. */
@Command(
        name = "scan",
        mixinStandardHelpOptions = true,
        description = {
            "Reads the songs of a folder into the catalogue: what is new or changed; finds what was moved.",
            "Broken off with Ctrl+C it goes on where it stopped when it is run again."
        })
final class SongsScanCommand implements Callable<Integer> {

    private static final int FILES_A_LINE = 100;

    @Mixin
    private HomeOption home;

    @Parameters(paramLabel = "DIR", description = "the folder of songs; mood folders in it tag what lies in them")
    private Path folder;

    @Option(names = "--measure", description = "print how fast it was and how much memory it took")
    private boolean measure;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Store store = Store.open(home.path(), home.keys())) {
            Clock clock = Clock.systemUTC();
            Measured measured = new Measured();
            ScanJob job = ScanJob.start(
                    folder, store.catalogue().shelf(folder, clock), clock, progress -> tell(progress, measured));
            Optional<ScanReport> report = awaited(job);
            report.ifPresent(found -> print(found, store.catalogue().songs(folder), out));
            if (measure) {
                out.println(measured.text());
            }
        }
        return 0;
    }

    /** Ctrl+C ends the process only when the file that is being read is on the shelf. */
    private static Optional<ScanReport> awaited(ScanJob job) {
        Thread end = new Thread(() -> {
            job.cancel();
            job.await();
        });
        Runtime.getRuntime().addShutdownHook(end);
        try {
            return job.await();
        } finally {
            forget(end);
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the process ends already
        }
    }

    private void tell(ScanProgress progress, Measured measured) {
        measured.file();
        if (progress.done() % FILES_A_LINE == 0 && progress.done() < progress.all()) {
            spec.commandLine().getErr().println(progress.done() + " of " + progress.all() + " files …");
        }
    }

    private static void print(ScanReport report, List<CatalogueSong> songs, PrintWriter out) {
        out.println(report.added() + " added, " + report.changed() + " changed, " + report.moved() + " moved, "
                + report.unchanged() + " unchanged, " + report.missing() + " missing, "
                + report.skipped().size() + " skipped");
        for (Skipped skipped : report.skipped()) {
            out.println("  skipped " + skipped.path() + ": " + skipped.reason());
        }
        songs.stream()
                .filter(CatalogueSong::missing)
                .forEach(song -> out.println("  missing " + song.path()
                        + ": put it back, or scan the folder that it was moved to inside " + song.root()));
        duplicates(songs).forEach(line -> out.println("  " + line));
    }

    private static List<String> duplicates(List<CatalogueSong> songs) {
        Map<String, List<CatalogueSong>> alike = songs.stream()
                .filter(song -> !song.missing())
                .collect(Collectors.groupingBy(song -> song.sound().hash(), TreeMap::new, Collectors.toList()));
        return alike.values().stream()
                .filter(group -> group.size() > 1)
                .map(group -> "the same sound: "
                        + group.stream().map(song -> song.file().path()).collect(Collectors.joining(", ")))
                .toList();
    }
}
