package moodlab.music.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import moodlab.music.Encoded;

/**
 * Scans a folder of mutated songs in a JVM of its own, because a fault in native code would end it, and prints what
 * came of it: {@code count}, {@code songs}, {@code skipped}, {@code without_reason}, {@code given_up}, {@code slowest_ms},
 * {@code grown_mb} (resident memory after the first 100 files to the highest at any later), each as {@code name=value}.
 */
final class MutationRun {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final int WARM_UP = 100;

    private int files;
    private long warm;
    private long highest;
    private long slowest;
    private long last = System.nanoTime();

    private MutationRun() {}

    /** Arguments: an empty folder, how many. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        int count = Integer.parseInt(arguments[1]);
        write(folder, count);
        new MutationRun().scan(folder, count);
    }

    private static void write(Path folder, int count) throws Exception {
        List<byte[]> songs = new ArrayList<>();
        List<String> suffixes = new ArrayList<>();
        for (Encoded format : Encoded.values()) {
            if (format.writable()) {
                Path file = folder.resolveSibling("whole." + format.suffix);
                format.write(file, 1, "Whole");
                songs.add(Files.readAllBytes(file));
                suffixes.add(format.suffix);
            }
        }
        for (int i = 0; i < count; i++) {
            String name = String.format(Locale.ROOT, "%05d.%s", i, suffixes.get(i % suffixes.size()));
            Files.write(folder.resolve(name), Mutation.numbered(i, songs));
        }
    }

    private void scan(Path folder, int count) {
        ScanReport report = ScanJob.start(folder, new MapShelf(), InstantSource.system(), progress -> file())
                .await()
                .orElseThrow();
        long silent = report.skipped().stream()
                .filter(each -> each.reason().isBlank())
                .count();
        long givenUp = report.skipped().stream()
                .filter(each -> each.reason().startsWith("took longer"))
                .count();
        System.out.printf(
                Locale.ROOT,
                "count=%d songs=%d skipped=%d without_reason=%d given_up=%d slowest_ms=%d grown_mb=%d%n",
                count,
                report.added(),
                report.skipped().size(),
                silent,
                givenUp,
                slowest / 1_000_000,
                (highest - warm) >> 20);
    }

    private void file() {
        long now = System.nanoTime();
        slowest = Math.max(slowest, now - last);
        last = now;
        files++;
        if (files == WARM_UP) {
            warm = resident();
            highest = warm;
        }
        highest = Math.max(highest, files < WARM_UP ? 0 : resident());
    }

    /** Bytes; 0 where the system does not tell. */
    private static long resident() {
        try (Stream<String> lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
