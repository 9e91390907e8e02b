package moodlab.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import moodlab.domain.round.Decision;
import moodlab.domain.song.Song;

/**
 * Prints what an appended entry costs, plain and encrypted by turns in the same run: a decision of 48 songs with the four
 * readings and two samples before it; then what an export of both costs.
 */
final class AppendCost {

    private static final int EXPORTS = 5;

    private AppendCost() {}

    /** A store that is filled and measured. */
    private static final class Run implements AutoCloseable {

        private final String name;
        private final Path home;
        private final Store store;
        private final long[] nanos;

        Run(String name, int count) throws IOException {
            this.name = name;
            home = Files.createTempDirectory("append-cost");
            long began = System.nanoTime();
            if (name.equals("plain")) {
                RawStore.makePlain(home);
            }
            store = Store.open(home);
            System.out.printf("%s: made in %d ms%n", name, (System.nanoTime() - began) / 1_000_000);
            store.log().append(Samples.opened(Samples.SESSION, "P-07"));
            nanos = new long[count];
        }

        void append(int number, List<Song> songs) {
            store.log().append(Samples.readings(Samples.SESSION, number + 1));
            Decision decision = Samples.decision(Samples.SESSION, number + 1, songs);
            long before = System.nanoTime();
            store.log().append(decision);
            nanos[number] = System.nanoTime() - before;
        }

        long export() {
            long began = System.nanoTime();
            new CsvExport(store).to(home.resolve("export"));
            return (System.nanoTime() - began) / 1_000_000;
        }

        void report() throws IOException {
            long[] late = Arrays.copyOfRange(nanos, nanos.length / 3, nanos.length);
            Arrays.sort(late);
            System.out.printf(
                    "%s: %d entries: median %.3f ms, 95th percentile %.3f ms, mean %.3f ms; store %d kB%n",
                    name,
                    late.length,
                    late[late.length / 2] / 1e6,
                    late[late.length * 95 / 100] / 1e6,
                    Arrays.stream(late).average().orElse(0) / 1e6,
                    Files.size(Database.file(home)) / 1000);
        }

        @Override
        public void close() {
            store.close();
        }
    }

    /** Arguments: how many, default 3,000. */
    public static void main(String[] arguments) throws IOException {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3_000;
        List<Song> songs = Samples.songs(48);
        try (Run plain = new Run("plain", count);
                Run encrypted = new Run("encrypted", count)) {
            for (int i = 0; i < count; i++) {
                (i % 2 == 0 ? plain : encrypted).append(i, songs);
                (i % 2 == 0 ? encrypted : plain).append(i, songs);
            }
            plain.report();
            encrypted.report();
            for (int i = 0; i < EXPORTS; i++) {
                System.out.printf("export: plain %d ms, encrypted %d ms%n", plain.export(), encrypted.export());
            }
        }
    }
}
