package moodlab.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import moodlab.domain.round.RoundLog;
import moodlab.domain.song.Song;

/** Prints what an appended entry costs: a decision of 48 songs with the four readings and two samples before it. */
final class AppendCost {

    private AppendCost() {}

    /** Arguments: how many, default 3,000. */
    public static void main(String[] arguments) throws IOException {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3_000;
        Path home = Files.createTempDirectory("append-cost");
        List<Song> songs = Samples.songs(48);
        long[] nanos = new long[count];
        long began = System.nanoTime();
        try (Store store = Store.open(home)) {
            System.out.printf("made in %d ms%n", (System.nanoTime() - began) / 1_000_000);
            RoundLog log = store.log();
            log.append(Samples.opened(Samples.SESSION, "P-07"));
            for (int i = 0; i < count; i++) {
                log.append(Samples.readings(Samples.SESSION, i + 1));
                moodlab.domain.round.Decision decision = Samples.decision(Samples.SESSION, i + 1, songs);
                long before = System.nanoTime();
                log.append(decision);
                nanos[i] = System.nanoTime() - before;
            }
        }
        long[] late = Arrays.copyOfRange(nanos, count / 3, count);
        Arrays.sort(late);
        System.out.printf(
                "%d entries: median %.3f ms, 95th percentile %.3f ms, mean %.3f ms; store %d kB%n",
                late.length,
                late[late.length / 2] / 1e6,
                late[late.length * 95 / 100] / 1e6,
                Arrays.stream(late).average().orElse(0) / 1e6,
                Files.size(Database.file(home)) / 1000);
    }
}
